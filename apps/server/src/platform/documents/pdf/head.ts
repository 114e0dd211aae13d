import type { InvoiceDocument } from '@porttask/contracts';
import { countryName, day, money } from '../words.ts';
import type { Line, Paper, Style } from './paper.ts';
import { bar, ink, page, wrapped } from './paper.ts';
import type { Row } from './rows.ts';
import { drawRows } from './rows.ts';

type Party = InvoiceDocument['customer'];

const text: Style = { size: 9 };
const strong: Style = { ...text, weight: 'bold' };
const label: Style = { ...text, color: ink.muted };

const gap = 24;
const half = (page.right - page.left - gap) / 2;
const second = page.left + half + gap;

/** What kind of document it is, beside the name of whom it comes from. */
function title(paper: Paper, { kind, issuer }: InvoiceDocument): Row {
  const heading = kind === 'credit_note' ? 'Credit note' : 'Invoice';
  return {
    cells: [
      {
        tag: 'H1',
        x: page.left,
        width: half,
        lines: wrapped(paper, heading, half, { size: 22, weight: 'bold' }),
      },
      {
        tag: 'P',
        x: second,
        width: half,
        right: true,
        lines: wrapped(paper, issuer.name, half, { size: 13, weight: 'bold', color: ink.muted }),
      },
    ],
    below: 12,
  };
}

/** What identifies the document, in the order in which people are asked for it. */
const facts = ({ kind, number, issuedOn, dueOn, purchaseOrder, corrects, reason }: InvoiceDocument) =>
  [
    [kind === 'credit_note' ? 'Credit note number' : 'Invoice number', number],
    ['Date of issue', day(issuedOn)],
    ['Date due', dueOn && day(dueOn)],
    ['Purchase order', purchaseOrder],
    ['Corrects invoice', corrects && `${corrects.number} of ${day(corrects.issuedOn)}`],
    ['Reason', reason],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));

/** A label with what it names beside it. */
export function factRow(paper: Paper, [name, value]: readonly [string, string]): Row {
  const width = page.right - page.left - 130;
  return {
    cells: [
      { tag: 'P', x: page.left, width: 118, lines: wrapped(paper, name, 118, label) },
      { tag: 'P', x: page.left + 130, width, lines: wrapped(paper, value, width, text) },
    ],
    below: 1.5,
  };
}

/** Name, address and numbers of who sells or buys. */
function partyLines(paper: Paper, { name, address, registration, vatId, email }: Party): Line[] {
  const place = address && [address.postalCode, address.city].filter(Boolean).join(' ');
  const lines = [
    ...(address?.lines ?? []),
    place,
    address && countryName(address.country),
    email,
    registration && `Company number ${registration}`,
    vatId && `VAT ID ${vatId}`,
  ];
  return [
    ...wrapped(paper, name, half, strong),
    ...lines.flatMap((line) => (line ? wrapped(paper, line, half, text) : [])),
  ];
}

function parties(paper: Paper, { issuer, customer }: InvoiceDocument): Row {
  return {
    cells: [
      {
        tag: 'P',
        x: page.left,
        width: half,
        lines: [...wrapped(paper, 'From', half, label), ...partyLines(paper, issuer)],
      },
      {
        tag: 'P',
        x: second,
        width: half,
        lines: [...wrapped(paper, 'Bill to', half, label), ...partyLines(paper, customer)],
      },
    ],
    above: 18,
    below: 20,
  };
}

/** The one thing that whoever opens it wants to know. */
export function headline({ kind, amountDue, total, currency, dueOn }: InvoiceDocument): string {
  if (kind === 'credit_note') return `${money(total, currency)} credited`;
  if (amountDue === 0) return 'Nothing to pay';
  return `${money(amountDue, currency)} due${dueOn === null ? '' : ` ${day(dueOn)}`}`;
}

/** Everything above the table. */
export function drawHead(
  paper: Paper,
  document: InvoiceDocument,
  { parent, color }: { parent: PDFKit.PDFStructureElement; color: string },
): void {
  bar(paper, { x: 0, y: 0, width: page.width, height: 5, color });
  const width = page.right - page.left;
  const words = wrapped(paper, headline(document), width, { size: 16, weight: 'bold' });
  drawRows(
    paper,
    [
      title(paper, document),
      ...facts(document).map((fact) => factRow(paper, fact)),
      parties(paper, document),
      { cells: [{ tag: 'H2', x: page.left, width, lines: words }], below: 14 },
    ],
    { parent },
  );
}
