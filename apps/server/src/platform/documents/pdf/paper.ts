import PDFDocument from 'pdfkit';
import type { Weight } from './fonts.ts';
import { fontFile } from './fonts.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** A4 in points, with margins of 20 mm at the sides. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 56,
  right: 539.28,
  top: 52,
  bottom: 782,
  foot: 806,
};

export const ink = { text: '#1b2430', muted: '#5b6673', hairline: '#e1e5ea' };

export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Figures of one width, which stand below each other. */
  readonly tabular?: boolean;
};

/** A line that fits where it was made for. */
export type Line = { readonly text: string; readonly style: Style };

export type Paper = {
  readonly pdf: PDFKit.PDFDocument;
  /** Where the next thing is drawn, from the top of the page. */
  y: number;
  /** A character was printed as "?". */
  replaced: boolean;
  /** Widths at one point that were measured already. */
  readonly widths: Map<string, number>;
};

export const lineHeight = ({ size }: Style): number => size * 1.45;

type Info = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Stands for the time of creation, so that the same document is the same file. */
  readonly day: string;
};

/** An empty first page. The file is tagged, with a language and a title, for those who have it read to them. */
export function newPaper({ title, subject, author, day }: Info): Paper {
  const date = new Date(`${day}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    // Known to the library since it can do it, and not to its types.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: 'PortTask',
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, fontFile(weight));
  return { pdf, y: page.top, replaced: false, widths: new Map() };
}

function use({ pdf }: Paper, { size, weight = 'regular', color = ink.text }: Style) {
  return pdf.font(weight).fontSize(size).fillColor(color);
}

/** Without the alternates that turn "->" into an arrow and "10x20" into a product: a text is printed as it was given. */
const featuresOf = ({ tabular = false }: Style) =>
  ({ calt: false, ...(tabular ? { tnum: true } : {}) }) as unknown as PDFKit.Mixins.OpenTypeFeatures[];

function measured(paper: Paper, text: string, style: Style): number {
  const { size, weight, tabular } = style;
  const key = `${weight} ${tabular} ${text}`;
  const known = paper.widths.get(key);
  if (known !== undefined) return known * size;
  const width = use(paper, style).widthOfString(text, { features: featuresOf(style) });
  paper.widths.set(key, width / size);
  return width;
}

/** The text in characters that the font has. */
function shown(paper: Paper, text: string): string {
  const { _font } = paper.pdf.font('regular') as unknown as WithFont;
  const { text: result, replaced } = printable(text, (point) => _font.font.hasGlyphForCodePoint(point));
  paper.replaced ||= replaced;
  return result;
}
/** Which characters a font has is known to the library, whose types do not say so. */
type WithFont = { readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** The lines of a text in a width. */
export const wrapped = (paper: Paper, text: string, width: number, style: Style): Line[] =>
  wrap(shown(paper, text), width, (part) => measured(paper, part, style)).map((line) => ({
    text: line,
    style,
  }));

/** A number on one line: a very long one is printed smaller, because a broken one could be read as two. */
export function fitted(paper: Paper, text: string, width: number, style: Style): Line[] {
  const line = shown(paper, text);
  const used = measured(paper, line, style);
  const size = used <= width ? style.size : (style.size * width) / used;
  return [{ text: line, style: { ...style, size } }];
}

/** Draws a line with its upper edge at y. */
export function drawLine(
  paper: Paper,
  { text, style }: Line,
  at: { x: number; y: number; rightTo?: number },
): void {
  const x = at.rightTo === undefined ? at.x : at.rightTo - measured(paper, text, style);
  use(paper, style).text(text, x, at.y, { lineBreak: false, features: featuresOf(style) });
}

/** What only decorates, or is said elsewhere, is not read out. */
export function decorate({ pdf }: Paper, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

export const bar = (
  paper: Paper,
  at: { x: number; y: number; width: number; height: number; color: string },
): void => decorate(paper, () => paper.pdf.rect(at.x, at.y, at.width, at.height).fill(at.color));

/** The bytes of the file. */
export async function fileOf({ pdf }: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
