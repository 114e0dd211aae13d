const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How well a text answers what was typed: 0 not at all; every typed word has to begin a word of it. */
export function matchScore(typed: string, label: string, words = ''): number {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  const name = folded(label);
  const all = `${name} ${folded(words)}`.split(/[^\p{L}\p{N}]+/u);
  if (!wanted.every((word) => all.some((one) => one.startsWith(word)))) return 0;
  if (name.startsWith(wanted.join(' '))) return 3;
  return wanted.every((word) => name.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word))) ? 2 : 1;
}
