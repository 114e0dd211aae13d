/**
 * How an action is told: what somebody did, and what they tried to do when it was refused or failed. `{organization}`,
 * `{user}` and so on stand for the event's targets; `{fields}` for the names of what changed, `{status}` for what it became.
 */
export type Phrase = { readonly done: string; readonly tried: string };

export const phrase = (done: string, tried: string): Phrase => ({ done, tried });
