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

/** "a, b and c" in the viewer's way of writing lists. */
export const listed = (words: readonly string[], locale?: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
