/** Law: the catalogue of errors and the code that throws them agree. */
import { errorCatalogue } from '@porttask/contracts';
import { it } from 'vitest';
import { uphold } from './law.ts';
import { filesOf, serverSource } from './source.ts';

const catalogued = Object.keys(errorCatalogue);

/** Codes inside the first argument of `new DomainError(…)`, conditions included, with the place. */
function thrown(): { code: string; at: string }[] {
  return serverSource().flatMap(({ path, code: source }) =>
    [...source.matchAll(/new DomainError\(([^,)]*)/g)].flatMap(([, argument = '']) =>
      [...argument.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, code = '']) => ({ code, at: path })),
    ),
  );
}

it('every code that is thrown is in the catalogue', () => {
  uphold({
    rule: 'an error leaves with a code of packages/contracts/src/errors.ts.',
    why: 'Clients act on codes, and only those of the catalogue have a status and a sentence.',
    of: thrown(),
    breaches: ({ code, at }) => (catalogued.includes(code) ? [] : [`${at} throws ${code}`]),
  });
});

it('every code of the catalogue is thrown somewhere', () => {
  const used = new Set(thrown().map(({ code }) => code));
  uphold({
    rule: 'a code stands in the catalogue only while something answers with it.',
    why: 'Integrators write a branch for every code they read; one that never comes is a lie in the contract.',
    of: catalogued,
    breaches: (code) =>
      used.has(code) ? [] : [`${code} is thrown nowhere: delete it until its endpoint comes`],
  });
});

it('every sentence gets the params it names', () => {
  const sources = serverSource().map(({ code }) => code.replaceAll(/\s+/g, ' '));
  uphold({
    rule: 'each `{name}` of a sentence is given wherever its code is thrown.',
    why: 'An absent param shows as "unknown" to the person who has to act on the sentence.',
    of: catalogued.filter((code) => /\{\w+\}/.test(messageOf(code))),
    breaches: (code) => {
      const names = [...messageOf(code).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const throws = sources.flatMap((source) =>
        [...source.matchAll(new RegExp(`DomainError\\( ?'${code}'`, 'g'))].map(({ index }) =>
          source.slice(index, source.indexOf(')', source.indexOf('}', index)) + 1),
        ),
      );
      return throws.flatMap((text) =>
        names
          .filter((name) => !new RegExp(`[{,] ?${name}\\b`).test(text))
          .map((name) => `${code} is thrown without "${name}": ${text}`),
      );
    },
  });
});

it('what the web app and the SDK react to exists', () => {
  uphold({
    rule: 'a code that the web app or the SDK compares with stands in the catalogue.',
    why: 'A branch for a code that never comes is a screen that nobody will ever see.',
    of: filesOf('apps/web/src/**/*.{ts,tsx}', 'packages/sdk/src/index.ts'),
    breaches: ({ path, code }) =>
      [...code.matchAll(/\bcode\s*(?:===|!==)\s*'([A-Z][A-Z_]+)'/g)]
        .map(([, compared = '']) => compared)
        .filter((compared) => !catalogued.includes(compared))
        .map((compared) => `${path} waits for ${compared}`),
  });
});

const messageOf = (code: string): string => errorCatalogue[code as keyof typeof errorCatalogue].message;
