/** Every page of Administration, and what opens on it, as look-at-places.ts looks at them. */
import { expect, it } from 'vitest';
import { phrases } from '../apps/web/src/lib/audit-phrases.ts';
import { lookAt } from './support/look-at-places.ts';
import { places } from './support/places.ts';

const inhabited = lookAt(places.filter(({ who }) => who === 'marit'));

it('everything one may do reads as a sentence where it is told', async () => {
  const { permissions } = await inhabited().call('GET', '/v1/me');
  expect(permissions.filter((name: string) => !Object.hasOwn(phrases, name))).toEqual([]);
});
