import type { InvoiceDocument } from '@porttask/contracts';
import { drawClosing, drawFeet } from './pdf/closing.ts';
import { drawHead } from './pdf/head.ts';
import { fileOf, newPaper } from './pdf/paper.ts';
import { drawTable } from './pdf/table.ts';
import { drawTotals } from './pdf/totals.ts';

/** The colour of the sea, which the product has where nobody chose another. */
const seaBlue = '#1d67a5';

/**
 * An invoice or credit note as a PDF file in English, A4, of as many pages as it needs. The same snapshot gives the same
 * bytes. Characters that the font lacks are printed as "?", which the file says; it never throws for what is in a text.
 * @param look an accent, as six hexadecimal digits after a "#", for the two lines that have a colour
 */
export async function renderInvoicePdf(
  document: InvoiceDocument,
  { color = seaBlue }: { readonly color?: string } = {},
): Promise<Buffer> {
  const paper = newPaper({
    title: document.number,
    subject: document.kind === 'credit_note' ? 'Credit note' : 'Invoice',
    author: document.issuer.name,
    day: document.issuedOn,
  });
  const parent = paper.pdf.struct('Document');
  paper.pdf.addStructure(parent);
  drawHead(paper, document, { parent, color });
  drawTable(paper, document, parent);
  drawTotals(paper, document, { parent, color });
  drawClosing(paper, document, parent);
  drawFeet(paper, document.number);
  parent.end();
  return fileOf(paper);
}
