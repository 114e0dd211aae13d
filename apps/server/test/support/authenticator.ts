import * as OTPAuth from 'otpauth';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

/** The code that an authenticator shows at an instant. */
export const codeAt = (secret: string, at: Date): string =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** A code that was not used yet: moves the clock to the next step of the authenticator. */
export function nextCode(app: TestApp, secret: string): string {
  app.clock.advance(30_000);
  return codeAt(secret, app.clock.wall());
}

export type Authenticator = { readonly secret: string; readonly recoveryCodes: readonly string[] };

/** Sets an authenticator up through the API. */
export async function enrollTotp(app: TestApp, client: Client): Promise<Authenticator> {
  const { secret } = (await client.post('/v1/me/mfa/totp')).data;
  const reply = await client.post('/v1/me/mfa/totp/confirm', { code: codeAt(secret, app.clock.wall()) });
  if (reply.status !== 200) throw new Error(`enrolling answered ${reply.status} ${reply.text}`);
  return { secret, recoveryCodes: reply.data.recoveryCodes };
}
