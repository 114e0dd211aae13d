/** Ids fit their schema, and sort by the time they were made. */
import type { IdKind } from '@porttask/contracts';
import { idPrefixes, idSchema } from '@porttask/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { systemRandom } from './crypto/random.ts';
import { newId } from './ids.ts';

const kinds = Object.keys(idPrefixes) as IdKind[];
const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

it('every id fits the schema of its kind', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      instant,
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (kind, at, bytes) => {
        const id = newId(kind, at, { bytes: () => Buffer.from(bytes) });
        expect(idSchema(kind).parse(id)).toBe(id);
      },
    ),
  );
});

it('later ids sort after earlier ones', () => {
  fc.assert(
    fc.property(instant, instant, (one, two) => {
      const [a, b] = [one, two].map((at) => newId('user', at, systemRandom));
      if (one < two) expect((a ?? '') < (b ?? '')).toBe(true);
    }),
    { examples: [[new Date(0), new Date(1)]] },
  );
});

it('ids of the same instant are different ones', () => {
  const at = new Date('2026-11-23T18:00:00.000Z');
  expect(new Set(Array.from({ length: 10_000 }, () => newId('user', at, systemRandom))).size).toBe(10_000);
});

it('every random byte counts', () => {
  const at = new Date(0);
  const of = (bytes: Buffer) => newId('user', at, { bytes: () => bytes });
  for (let place = 0; place < 16; place += 1) {
    const changed = Buffer.alloc(16);
    changed[place] = 255;
    expect(of(changed)).not.toBe(of(Buffer.alloc(16)));
  }
});
