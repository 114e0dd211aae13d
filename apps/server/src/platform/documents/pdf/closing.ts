import type { InvoiceDocument } from '@porttask/contracts';
import { spacedIban } from '../words.ts';
import { factRow } from './head.ts';
import type { Paper, Style } from './paper.ts';
import { decorate, drawLine, fitted, ink, page, wrapped } from './paper.ts';
import type { Row } from './rows.ts';
import { drawRows, heightOfAll, turn } from './rows.ts';

const text: Style = { size: 9 };
const strong: Style = { ...text, weight: 'bold' };
const small: Style = { size: 8, color: ink.muted };
const width = page.right - page.left;

const paragraph = (paper: Paper, words: string, style: Style, around: Pick<Row, 'above' | 'below'>): Row => ({
  cells: [{ tag: 'P', x: page.left, width, lines: wrapped(paper, words, width, style) }],
  ...around,
});

/** How to pay, where there is something to pay. */
function payment(paper: Paper, { kind, amountDue, issuer, paymentReference }: InvoiceDocument): Row[] {
  if (kind === 'credit_note' || amountDue <= 0) return [];
  const facts: [string, string | null][] = [
    ['Account holder', issuer.iban && issuer.name],
    ['IBAN', issuer.iban && spacedIban(issuer.iban)],
    ['BIC', issuer.iban && issuer.bic],
    ['Payment reference', paymentReference],
  ];
  const lines = wrapped(paper, issuer.iban ? 'Pay by bank transfer' : 'Payment', width, strong);
  return [
    { cells: [{ tag: 'H2', x: page.left, width, lines }], above: 22, below: 3 },
    ...facts.filter((fact): fact is [string, string] => Boolean(fact[1])).map((fact) => factRow(paper, fact)),
  ];
}

const replacedNote =
  'Characters that cannot be printed here are shown as “?”. The electronic invoice (XML) has them in full.';

/** Payment, notes and, at the foot of the last page, the line of the issuer. */
export function drawClosing(
  paper: Paper,
  document: InvoiceDocument,
  parent: PDFKit.PDFStructureElement,
): void {
  drawRows(paper, payment(paper, document), { parent, together: true });
  drawRows(
    paper,
    document.notes.map((note, at) => paragraph(paper, note, text, { above: at === 0 ? 20 : 6 })),
    { parent },
  );
  const footer = [paragraph(paper, document.issuer.footer ?? '', small, {})];
  if (paper.replaced) footer.unshift(paragraph(paper, replacedNote, small, { below: 4 }));
  const height = heightOfAll(footer);
  if (height === 0) return;
  if (paper.y + 16 + height > page.bottom) turn(paper);
  paper.y = Math.max(paper.y, page.bottom - height);
  drawRows(paper, footer, { parent });
}

/** The number of the document and of the page, at the foot of each. */
export function drawFeet(paper: Paper, number: string): void {
  const { start, count } = paper.pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    paper.pdf.switchToPage(at);
    const place = `Page ${at + 1} of ${count}`;
    decorate(paper, () => {
      for (const line of fitted(paper, number, 360, small))
        drawLine(paper, line, { x: page.left, y: page.foot });
      drawLine(paper, { text: place, style: small }, { x: 0, y: page.foot, rightTo: page.right });
    });
  }
}
