import type { DocumentLine, InvoiceDocument } from '@porttask/contracts';
import { lastDay } from '../last-day.ts';
import { count, figures, period, taxation } from '../words.ts';
import type { Paper, Style } from './paper.ts';
import { fitted, ink, page, wrapped } from './paper.ts';
import type { Cell, Row } from './rows.ts';
import { drawRows, heightOfAll, roomToBegin, turn } from './rows.ts';

const text: Style = { size: 9 };
const figure: Style = { ...text, tabular: true };
const detail: Style = { size: 8, color: ink.muted };
const heading: Style = { size: 8, color: ink.muted };

const columns = {
  description: { x: page.left, width: 216 },
  quantity: { x: 286, width: 46 },
  unitPrice: { x: 342, width: 94 },
  amount: { x: 446, width: page.right - 446 },
};

/** A number, its figures right below those of the others. */
const numberCell = (paper: Paper, column: keyof typeof columns, value: string): Cell => ({
  tag: 'TD',
  right: true,
  ...columns[column],
  lines: fitted(paper, value, columns[column].width, figure),
});

function head(paper: Paper, currency: string): Row {
  const titles = {
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: `Unit price, ${currency}`,
    amount: `Amount, ${currency}`,
  };
  return {
    cells: Object.entries(titles).map(([column, title]) => {
      const place = columns[column as keyof typeof columns];
      const right = column !== 'description';
      return { tag: 'TH', right, ...place, lines: wrapped(paper, title, place.width, heading) };
    }),
    below: 5,
  };
}

/** What of a line is said below its description. */
function detailOf(
  { periodStart, periodEnd, proration, taxCategory, taxRate }: DocumentLine,
  rates: number,
): string {
  const last = periodEnd && lastDay(periodEnd);
  const parts = [
    periodStart && last && period(periodStart, last),
    proration && 'part of a period',
    // With one rate the totals say it.
    rates > 1 && taxation(taxCategory, taxRate),
  ];
  return parts.filter(Boolean).join(', ');
}

function row(paper: Paper, line: DocumentLine, { currency, taxes }: InvoiceDocument): Row {
  const { x, width } = columns.description;
  return {
    cells: [
      {
        tag: 'TD',
        x,
        width,
        lines: [
          ...wrapped(paper, line.description, width, text),
          ...wrapped(paper, detailOf(line, taxes.length), width, detail),
        ],
      },
      numberCell(paper, 'quantity', count(line.quantity)),
      numberCell(paper, 'unitPrice', figures(line.unitAmount, currency)),
      numberCell(paper, 'amount', figures(line.amount, currency)),
    ],
    rule: { color: ink.hairline, x: page.left, width: page.right - page.left, height: 0.75 },
    above: 4.5,
    below: 5.5,
  };
}

/** The lines, with the head of the table on each page. */
export function drawTable(paper: Paper, document: InvoiceDocument, parent: PDFKit.PDFStructureElement): void {
  const repeated = [head(paper, document.currency)];
  const rows = document.lines.map((line) => row(paper, line, document));
  const table = paper.pdf.struct('Table');
  parent.add(table);
  // The head never stands alone at the end of a page.
  const beginning = heightOfAll(repeated) + (rows[0] ? roomToBegin(rows[0], repeated) : 0);
  if (paper.y + beginning > page.bottom) turn(paper);
  drawRows(paper, repeated, { parent: table });
  drawRows(paper, rows, { parent: table, repeated });
}
