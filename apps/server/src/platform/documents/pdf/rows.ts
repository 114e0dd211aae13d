import type { Line, Paper } from './paper.ts';
import { bar, decorate, drawLine, lineHeight, page } from './paper.ts';

type Element = PDFKit.PDFStructureElement;

export type Cell = {
  /** What it is to a reader: TH, TD, P, H1. */
  readonly tag: string;
  readonly x: number;
  readonly width: number;
  readonly right?: boolean;
  readonly lines: readonly Line[];
};

export type Row = {
  readonly cells: readonly Cell[];
  readonly above?: number;
  readonly below?: number;
  /** A rule along its upper edge. */
  readonly rule?: {
    readonly color: string;
    readonly x: number;
    readonly width: number;
    readonly height: number;
  };
};

type Flow = {
  /** Where the rows belong in the structure of the document; null for what is not read out. */
  readonly parent: Element | null;
  /** Drawn again where the rows go on, such as the head of a table. */
  readonly repeated?: readonly Row[];
  /** Stays on one page, if one page can hold it. */
  readonly together?: boolean;
};

const linesOf = ({ cells }: Row): number => Math.max(0, ...cells.map(({ lines }) => lines.length));

/** The height of the lines beside each other at one place of a row. */
const heightAt = ({ cells }: Row, at: number): number =>
  Math.max(0, ...cells.flatMap(({ lines }) => lines.slice(at, at + 1)).map(({ style }) => lineHeight(style)));

const heightOf = (row: Row): number =>
  (row.above ?? 0) + (row.below ?? 0) + heights(row).reduce((all, height) => all + height, 0);

const heights = (row: Row): number[] => Array.from({ length: linesOf(row) }, (_, at) => heightAt(row, at));

export const heightOfAll = (rows: readonly Row[]): number =>
  rows.reduce((all, row) => all + heightOf(row), 0);

const fits = (paper: Paper, height: number): boolean => paper.y + height <= page.bottom;

/** Goes on at the top of a new page. */
export function turn(paper: Paper, repeated: readonly Row[] = []): void {
  paper.pdf.addPage();
  paper.y = page.top;
  for (const row of repeated) drawRow(paper, row, { parent: null });
}

/** Draws rows below each other, on as many pages as they need. */
export function drawRows(paper: Paper, rows: readonly Row[], flow: Flow): void {
  if (flow.together && !fits(paper, heightOfAll(rows)) && heightOfAll(rows) <= capacity)
    turn(paper, flow.repeated);
  for (const row of rows) drawRow(paper, row, flow);
}

const capacity = page.bottom - page.top;

/** What must have room for a row to begin: the whole of it, or a first line of one that no page can hold. */
export function roomToBegin(row: Row, repeated: readonly Row[] = []): number {
  const whole = heightOf(row);
  return whole <= capacity - heightOfAll(repeated) ? whole : (row.above ?? 0) + heightAt(row, 0);
}

/** A row that no page can hold goes on over the next one, between two lines. */
function drawRow(paper: Paper, row: Row, { parent, repeated }: Flow): void {
  if (!fits(paper, roomToBegin(row, repeated)) && paper.y > page.top) turn(paper, repeated);
  const element = rowElement(paper, row, parent);
  if (row.rule) bar(paper, { ...row.rule, y: paper.y });
  paper.y += row.above ?? 0;
  const all = heights(row);
  for (let from = 0; from < all.length; ) {
    let to = from;
    let height = 0;
    while (to < all.length && (to === from || fits(paper, height + (all[to] ?? 0)))) height += all[to++] ?? 0;
    row.cells.forEach((cell, at) => {
      drawCell(paper, { ...cell, lines: cell.lines.slice(from, to) }, element?.cells[at] ?? null);
    });
    paper.y += height;
    from = to;
    if (from < all.length) turn(paper, repeated);
  }
  paper.y += row.below ?? 0;
}

/** A cell reads as one, also over two pages. */
function rowElement({ pdf }: Paper, { cells }: Row, parent: Element | null) {
  if (parent === null) return null;
  const inTable = cells.some(({ tag }) => tag === 'TD' || tag === 'TH');
  const holder = inTable ? pdf.struct('TR') : parent;
  if (inTable) parent.add(holder);
  return {
    cells: cells.map(({ tag }) => {
      const element = pdf.struct(tag);
      holder.add(element);
      return element;
    }),
  };
}

function drawCell(paper: Paper, { tag, x, width, right, lines }: Cell, element: Element | null): void {
  if (lines.length === 0) return;
  const draw = () => {
    let y = paper.y;
    for (const line of lines) {
      drawLine(paper, line, right ? { x, y, rightTo: x + width } : { x, y });
      y += lineHeight(line.style);
    }
  };
  if (element === null) {
    decorate(paper, draw);
    return;
  }
  const content = paper.pdf.markStructureContent(tag);
  draw();
  paper.pdf.endMarkedContent();
  element.add(content);
}
