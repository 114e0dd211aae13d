import { getDocumentProxy } from 'unpdf';

type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
type Page = { readonly text: string; readonly pieces: readonly Piece[] };

/** What a reader of the file finds: its pages, with their text in the order in which it is read. */
export async function readPdf(file: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(file), { verbosity: 0 });
  const { info } = await pdf.getMetadata();
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const found = items.filter((item) => 'str' in item);
    pages.push({
      text: found
        .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
      pieces: found
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width })),
    });
  }
  const marked = await pdf.getMarkInfo();
  await pdf.loadingTask.destroy();
  return { info: info as Readonly<Record<string, unknown>>, pages, tagged: marked?.Marked === true };
}
