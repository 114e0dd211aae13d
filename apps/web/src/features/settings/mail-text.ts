export type TextPart = { readonly text: string; readonly href: string | null; readonly at: number };

/** A plain text with its http addresses picked out. A full stop or bracket at the end belongs to the sentence. */
export function textWithLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const href = match[0].replace(/[.,;:!?)\]]+$/, '');
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null, at: end });
    parts.push({ text: href, href, at: match.index });
    end = match.index + href.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null, at: end });
  return parts;
}
