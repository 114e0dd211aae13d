/** Small words: fields, ids, slugs, devices, links in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchScore } from '../app/palette/palette-filter.ts';
import { textWithLinks } from '../features/settings/mail-text.ts';
import { deviceOf } from '../ui/session-list/device.ts';
import { fieldChanges, fieldLabel } from './field-changes.ts';
import { pageOfId, shortId } from './ids.ts';
import { slugFrom } from './slug.ts';
import { countedAbout, fieldSentence, plainWords } from './words.ts';

const ulid = '01jd8x0000000000000000q7f2';

describe('counts', () => {
  it('that are estimates promise no more than they know', () => {
    const noun = { one: 'user', many: 'users' };
    expect(countedAbout({ count: 103_482, isEstimate: true }, noun)).toBe('about 100,000 users');
    expect(countedAbout({ count: 34_712, isEstimate: true }, noun)).toBe('about 35,000 users');
    expect(countedAbout({ count: 1, isEstimate: false }, noun)).toBe('1 user');
  });
});

describe('ids', () => {
  it('lead to their pages', () => {
    expect(pageOfId(` org_${ulid} `)).toBe(`/admin/organizations/org_${ulid}`);
    expect(pageOfId(`usr_${ulid}`)).toBe(`/admin/users/usr_${ulid}`);
    expect(pageOfId(`aud_${ulid}`)).toBe(`/admin/audit/aud_${ulid}`);
    expect(pageOfId(`mal_${ulid}`)).toBe(`/admin/settings?tab=mail-log&peek=mal_${ulid}`);
  });

  it.each(['', 'org_1', `ses_${ulid}`, `ORG_${ulid}`, `org_${ulid}/../x`, 'nordlys'])(
    '%j has none',
    (text) => {
      expect(pageOfId(text)).toBeNull();
    },
  );

  it('are short beside a title', () => {
    expect(shortId(`org_${ulid}`)).toBe('org_01jd8x…q7f2');
  });
});

describe('slugs', () => {
  it.each([
    ['Elbe & Sohn Schiffsmakler', 'elbe-sohn-schiffsmakler'],
    ['Agencia Marítima del Callao', 'agencia-maritima-del-callao'],
    ['Østensjø Łódź ß', 'ostensjo-lodz-ss'],
    ['Πειραιάς', ''],
    ['--', ''],
  ])('%s -> %j', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it('are always ones the server takes, or too short to be any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugFrom(name);
        expect(slug.length < 3 || /^[a-z0-9](?:[a-z0-9-]{1,46}[a-z0-9])$/.test(slug)).toBe(true);
      }),
    );
  });
});

describe('changes of fields', () => {
  it('are those that differ, also deep inside', () => {
    const before = { name: 'A', admin: { email: 'x' }, tags: ['a'], same: 1 };
    const after = { name: 'B', admin: { email: 'y' }, tags: [], same: 1, added: true };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'name', before: 'A', after: 'B' },
      { field: 'admin.email', before: 'x', after: 'y' },
      { field: 'tags', before: 'a', after: 'none' },
      { field: 'added', before: null, after: 'yes' },
    ]);
  });

  it('are none between equals, whatever they hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fieldChanges(value, value)).toEqual([]);
      }),
    );
  });

  it('are named in words', () => {
    expect(fieldLabel('admin.lastSeenAt')).toBe('admin: last seen at');
    expect(plainWords('user_agent')).toBe('user agent');
  });
});

describe('rules of the server as sentences', () => {
  it('begin with a capital, unless with what was typed', () => {
    expect(fieldSentence('must not be empty')).toBe('Must not be empty');
    expect(fieldSentence('gmail.com is a public mail provider')).toBe('gmail.com is a public mail provider');
  });
});

describe('devices', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36',
      'Chrome on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    ['curl/8.5.0', 'curl'],
    [null, 'Unknown device'],
    ['', 'Unknown device'],
  ])('%s is %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });
});

describe('links in a mail', () => {
  it('end before the full stop', () => {
    const parts = textWithLinks('See https://a.example/x?y=1. Or (http://b.example/).');
    expect(parts.filter(({ href }) => href).map(({ href }) => href)).toEqual([
      'https://a.example/x?y=1',
      'http://b.example/',
    ]);
  });

  it('leave the text as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('https://a.example/', ' ', '.', 'x', '\n', '<', 'http://')),
        (pieces) => {
          const text = pieces.join('');
          expect(
            textWithLinks(text)
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('the palette', () => {
  it('finds by the beginnings of words, without accents', () => {
    expect(matchScore('org', 'Organizations')).toBe(3);
    expect(matchScore('log aud', 'Audit log')).toBe(2);
    expect(matchScore('tenant', 'Organizations', 'tenants agencies')).toBe(1);
    expect(matchScore('callao maritima', 'Agencia Marítima del Callao')).toBe(2);
    expect(matchScore('zzz', 'Organizations')).toBe(0);
  });
});
