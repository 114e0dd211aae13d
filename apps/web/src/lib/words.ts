/** `lastActiveAt` -> "last active at", `user_agent` -> "user agent". */
export const plainWords = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
    .toLowerCase();

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The end of a rule from the server ("must not be empty") as a sentence of its own under the field. */
export const fieldSentence = (message: string): string =>
  // "gmail.com is a public mail provider" begins with what was typed.
  /^[a-z]+\s/.test(message.trim()) ? capitalized(message.trim()) : message.trim();

export type Noun = { readonly one: string; readonly many: string };

export const counted = (count: number, noun: Noun): string =>
  `${count.toLocaleString()} ${count === 1 ? noun.one : noun.many}`;

/** An estimate promises no more than it knows: 103,482 is about 100,000, and 34,712 about 35,000. */
const rounded = (count: number): number => Number(count.toPrecision(2));

/** How many as a number in words: "35", or "about 35,000" where it is an estimate. */
export const numberAbout = (total: { count: number; isEstimate: boolean }): string =>
  total.isEstimate ? `about ${rounded(total.count).toLocaleString()}` : total.count.toLocaleString();

/** How many of what: "1 user", "35 users", "about 35,000 users". */
export const countedAbout = (total: { count: number; isEstimate: boolean }, noun: Noun): string =>
  total.isEstimate ? `${numberAbout(total)} ${noun.many}` : counted(total.count, noun);

/** "a, b and c" in the viewer's way of writing lists. */
export const listed = (words: readonly string[], locale?: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
