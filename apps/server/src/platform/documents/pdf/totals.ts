import type { InvoiceDocument, TaxSubtotal } from '@porttask/contracts';
import { money, taxation } from '../words.ts';
import type { Paper, Style } from './paper.ts';
import { fitted, ink, page, wrapped } from './paper.ts';
import type { Row } from './rows.ts';
import { drawRows } from './rows.ts';

const text: Style = { size: 9 };
const bold: Style = { size: 10.5, weight: 'bold' };

const left = 262;
const labelWidth = 164;
const amountX = left + labelWidth + 8;
const amountWidth = page.right - amountX;

type Entry = { readonly label: string; readonly amount: number; readonly last?: boolean };

const taxLabel = ({ category, rate, base }: TaxSubtotal, currency: string): string =>
  `${taxation(category, rate)} on ${money(base, currency)}`;

/** From the sum of the lines down to what is to be paid. */
function entries(document: InvoiceDocument): Entry[] {
  const { kind, subtotal, discount, discounts, taxes, currency, total, creditApplied, amountDue } = document;
  const credit = kind === 'credit_note';
  return [
    { label: 'Subtotal', amount: subtotal },
    ...discounts.map(({ label, amount }) => ({ label, amount: -amount })),
    ...(discount === 0 ? [] : [{ label: 'Total without VAT', amount: subtotal - discount }]),
    ...taxes.map((one) => ({ label: taxLabel(one, currency), amount: one.tax })),
    ...(credit ? [] : [{ label: 'Total', amount: total }]),
    ...(creditApplied === 0 ? [] : [{ label: 'Credit applied', amount: -creditApplied }]),
    { label: credit ? 'Total credited' : 'Amount due', amount: credit ? total : amountDue, last: true },
  ];
}

function row(paper: Paper, { label, amount, last }: Entry, at: number, look: Look): Row {
  const style = last ? bold : text;
  const rule = { x: left, width: page.right - left };
  // "-0" of nothing taken off.
  const value = money(amount || 0, look.currency);
  return {
    cells: [
      { tag: 'TD', x: left, width: labelWidth, lines: wrapped(paper, label, labelWidth, style) },
      {
        tag: 'TD',
        x: amountX,
        width: amountWidth,
        right: true,
        lines: fitted(paper, value, amountWidth, { ...style, tabular: true }),
      },
    ],
    rule: last
      ? { ...rule, color: look.color, height: 1.5 }
      : { ...rule, color: ink.hairline, height: at === 0 ? 0.75 : 0 },
    above: last ? 7 : 3.5,
    below: last ? 6 : 4,
  };
}
type Look = { readonly color: string; readonly currency: string };

/** The totals, which stay together: a page with "Amount due" alone on it would leave out what it is the sum of. */
export function drawTotals(
  paper: Paper,
  document: InvoiceDocument,
  { parent, color }: { parent: PDFKit.PDFStructureElement; color: string },
): void {
  const look = { color, currency: document.currency };
  const rows = entries(document).map((entry, at) => row(paper, entry, at, look));
  const table = paper.pdf.struct('Table');
  parent.add(table);
  drawRows(paper, rows, { parent: table, together: true });
}
