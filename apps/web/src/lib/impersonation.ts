import { api, dataOf } from './api.ts';
import { paths } from './paths.ts';

/** Where this browser came from, while it works as somebody else; all its tabs share the session. */
const key = 'porttask.impersonation.from';

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberWayBack(from: string): void {
  try {
    localStorage.setItem(key, from);
  } catch {
    // Private windows may refuse; the way back then leads to the page of the person.
  }
}

function forgetWayBack(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Was not kept either.
  }
}

/** Whether this browser worked as somebody else, as far as it remembers. */
export const mayHaveImpersonated = (): boolean => remembered() !== null;

let leaving: Promise<string> | null = null;

async function leave(): Promise<string> {
  const from = remembered();
  try {
    const { subjectId } = await dataOf(api.POST('/v1/impersonation/end'));
    return from ?? paths.user(subjectId);
  } finally {
    forgetWayBack();
    leaving = null;
  }
}

/**
 * Ends it, or what is left of it when its time is over, and loads the page it was begun from: nothing that was read in the
 * other person's name stays. Asked for twice at once it happens once.
 * @throws ApiError when there is no way back but signing in
 */
export async function stopImpersonating(): Promise<void> {
  leaving ??= leave();
  location.assign(await leaving);
}
