import { z } from 'zod';
import type { IssuedSession } from './session-store.ts';

/** The cookie of commands that begin a session or give it a new token. */
export const cookie = ({ session: { token, expiresAt } }: { session: IssuedSession }) => ({
  token,
  expiresAt,
});

/** The answer of those that have nothing else to say. */
export const nothing = z.object({}).meta({ id: 'Nothing' });
