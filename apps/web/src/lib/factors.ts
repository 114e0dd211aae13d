import type { SecondFactor } from '@porttask/contracts';

const words = { totp: 'Authenticator', passkey: 'Passkey' } as const;

/** "Authenticator and passkey", or "None". */
export function factorWords(methods: readonly SecondFactor[]): string {
  const [first, ...others] = methods.map((method) => words[method]);
  if (!first) return 'None';
  return [first, ...others.map((word) => word.toLowerCase())].join(' and ');
}
