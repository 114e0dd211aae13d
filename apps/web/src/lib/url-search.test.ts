/** What stands in the address can be read back as it was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch, withSearch } from './url-search.ts';

const search = fc.dictionary(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  { noNullPrototype: true },
);

describe('the search of an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(search, (given) => {
        expect(parseSearch(stringifySearch(given))).toEqual({ ...given });
      }),
    );
  });

  it('keeps texts as they are and leaves out what is empty', () => {
    expect(parseSearch('?search=007&locked=true&x=')).toEqual({ search: '007', locked: 'true' });
    expect(stringifySearch({ a: undefined, b: '', c: null })).toBe('');
  });

  it('stays readable', () => {
    expect(stringifySearch({ status: 'active,suspended', sort: '-createdAt', search: 'Kōbe & co' })).toBe(
      '?status=active,suspended&sort=-createdAt&search=K%C5%8Dbe+%26+co',
    );
  });

  it('takes the first of a name that comes twice', () => {
    expect(parseSearch('?page=1&page=2')).toEqual({ page: '1' });
  });

  it('sets and takes out single names', () => {
    expect(withSearch({ a: '1', b: '2' }, { b: undefined, c: '3' })).toEqual({ a: '1', c: '3' });
  });
});
