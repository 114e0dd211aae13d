/**
 * How many slips lie between two words: a letter left out, added, or another one, or two neighbours exchanged.
 * @param most where to stop counting: more slips than that are told as `most + 1`
 */
export function editDistance(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[] as number[], b.map((_, at) => at)];
  row.push(b.length);
  for (const [at, letter] of a.entries()) {
    const next = [at + 1];
    for (const [to, other] of b.entries()) {
      const exchanged = at > 0 && to > 0 && letter === b[to - 1] && a[at - 1] === other;
      next.push(
        Math.min(
          (row[to] ?? 0) + (letter === other ? 0 : 1),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
          exchanged ? (before[to - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
