/** The state of a list is its address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, withSearch } from '../../lib/url-search.ts';
import {
  deepestRow,
  limitChange,
  limitOf,
  limits,
  listParams,
  neighbours,
  nextSort,
  pageOf,
  readSort,
  usualSort,
} from './list-url.ts';
import { showView, viewOf } from './list-view.ts';

describe('what an address asks of the server', () => {
  it('has filters, search, sort and page', () => {
    const url = { status: 'active', search: 'nor', page: '3', peek: 'org_1', tab: 'users', limit: '50' };
    expect(listParams(url, ['status', 'country'], 'name')).toEqual({
      ...{ status: 'active', search: 'nor', page: 3, limit: 50, sort: 'name' },
    });
  });

  it('makes a list of any address', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('page', 'limit', 'sort', 'search'), fc.string()), (url) => {
        const { limit, page = 1 } = listParams({ ...url }, [], 'name');
        expect(limits).toContain(limit);
        expect(Number.isSafeInteger(page) && page >= 1).toBe(true);
      }),
    );
  });

  it('follows a cursor instead of a page', () => {
    expect(listParams({ cursor: 'abc', page: '2' }, [], 'name')).toEqual({
      cursor: 'abc',
      limit: 25,
      sort: 'name',
    });
  });
});

describe('saved views', () => {
  const filters = ['status', 'role'];

  it('keep which rows in which order with which columns, and not the page', () => {
    const url = {
      page: '3',
      peek: 'usr_1',
      columns: 'name,email',
      role: 'admin',
      search: 'nor & co',
      sort: '-name',
    };
    expect(viewOf(url, filters)).toBe('search=nor+%26+co&role=admin&sort=-name&columns=name,email');
  });

  it('show the same again, whatever was shown before', () => {
    const text = fc.string({ minLength: 1 });
    const url = fc.dictionary(
      fc.constantFrom('search', 'status', 'role', 'sort', 'columns', 'page', 'tab'),
      text,
    );
    fc.assert(
      fc.property(url, url, (saved, before) => {
        const after = withSearch(before, showView(viewOf(saved, filters), filters));
        expect(viewOf(after, filters)).toBe(viewOf(saved, filters));
        expect([after.page, after.tab]).toEqual([undefined, before.tab]);
        expect(parseSearch(viewOf(saved, filters)).page).toBeUndefined();
      }),
    );
  });
});

describe('sorting', () => {
  it('is left to the server while it ranks what was searched for', () => {
    const ranked = { defaultSort: 'name', ranked: true };
    expect(listParams({ search: 'nor' }, [], usualSort({ search: 'nor' }, ranked)).sort).toBeUndefined();
    expect(listParams({}, [], usualSort({}, ranked)).sort).toBe('name');
    expect(usualSort({ search: 'nor' }, { defaultSort: 'name' })).toBe('name');
    expect(nextSort('', 'name', '').sort).toBe('name');
    expect(nextSort('-name', 'name', '').sort).toBeUndefined();
  });

  it('goes from ascending to descending to the usual order', () => {
    expect(nextSort('-createdAt', 'name', '-createdAt').sort).toBe('name');
    expect(nextSort('name', 'name', '-createdAt').sort).toBe('-name');
    expect(nextSort('-name', 'name', '-createdAt').sort).toBeUndefined();
  });

  it('begins at the first page again', () => {
    expect(withSearch({ page: '4', cursor: 'x' }, nextSort('name', 'status', 'name'))).toEqual({
      sort: 'status',
    });
  });

  it('is read from the first field', () => {
    expect(readSort('-createdAt,name')).toEqual({ field: 'createdAt', descending: true });
  });
});

describe('pages', () => {
  const all = (url: Record<string, string>, totalPages: number, nextCursor: string | null = null) =>
    neighbours(url, { totalPages, nextCursor, limit: 100 });

  it('has no page before the first nor after the last', () => {
    expect(all({}, 3)).toEqual({ before: null, after: { page: '2', cursor: undefined } });
    expect(all({ page: '3' }, 3).after).toBeNull();
    expect(all({ page: '2' }, 3).before).toEqual({ page: undefined, cursor: undefined });
  });

  it('goes on by cursor where numbered pages end', () => {
    const last = String(deepestRow / 100);
    expect(all({ page: last }, 5000, 'next').after).toEqual({ cursor: 'next' });
    expect(all({ page: last, cursor: 'next' }, 5000, null)).toEqual({
      ...{ before: { page: last, cursor: undefined }, after: null },
    });
  });

  it('walks there and back to the same address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), (page) => {
        const here = withSearch({}, { page: page === 1 ? undefined : String(page) });
        const there = withSearch(here, all(here, 99).after ?? {});
        expect(pageOf(there)).toBe(page + 1);
        expect(withSearch(there, all(there, 99).before ?? {})).toEqual(here);
      }),
    );
  });

  it('leaves the usual size out of the address', () => {
    expect(withSearch({}, limitChange(25))).toEqual({});
    expect(limitOf(withSearch({}, limitChange(100)))).toBe(100);
  });
});
