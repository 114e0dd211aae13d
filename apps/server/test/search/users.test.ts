/** What finds a user, in which order, and that nothing typed into the search box is anything but words. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { addMember, addOrganization, addUser, found } from './people.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app, 'Qq Governor')).client;
});
afterAll(() => app.close());

const search = (text: string, more: Record<string, string> = {}) =>
  found(client, 'users', { search: text, ...more });

describe('finds', () => {
  beforeAll(async () => {
    const nordlys = await addOrganization(app, 'Nordlys Shipping');
    await addMember(app, nordlys, await addUser(app, 'Maria Ødegård', 'm.odegard@fjord.invalid'));
    await addUser(app, 'Mariana Costa', 'mariana@tejo.invalid');
    await addUser(app, 'José Conceição', 'jose.conceicao@tejo.invalid');
    await addUser(app, "Siobhán O'Brien-Walsh", 'siobhan@liffey.invalid');
    await addUser(app, 'Ольга Ёлкина', 'olga@dnipro.invalid');
    await addUser(app, 'Γιώργος Παπαδόπουλος', 'giorgos@aegean.invalid');
    await addUser(app, 'فاطمة البحري', 'fatima@nile.invalid');
    await addUser(app, '王小明', 'xiaoming@huangpu.invalid');
    await addUser(app, 'ケンジ 佐藤', 'kenji@minato.invalid');
    await addUser(app, 'Łukasz Żuraw', 'lukasz@wisla.invalid');
  });

  it.each([
    [
      'Maria Ødegård',
      ['ødegård', 'ODEGARD', 'odeg', 'm.odegard@fjord.invalid', 'm.odeg', 'fjord.inv', 'odegard@fjord'],
    ],
    ['José Conceição', ['jose', 'JOSÉ', 'conceicao', 'Conceição', 'conc jos']],
    [
      "Siobhán O'Brien-Walsh",
      ["o'brien", 'obrien', 'O’Brien', 'brien', 'walsh', 'brien-walsh', 'walsh-brien', 'siobhan,walsh'],
    ],
    ['Ольга Ёлкина', ['ольга', 'ЕЛК', 'ёлкина', 'olga']],
    ['Γιώργος Παπαδόπουλος', ['γιωργος', 'ΠΑΠΑΔ', 'παπαδόπουλος']],
    ['فاطمة البحري', ['فاطمة', 'البح']],
    ['王小明', ['王', '王小', '小明', '明']],
    ['ケンジ 佐藤', ['ケンジ', 'ｹﾝｼﾞ', '佐藤', '藤']],
    ['Łukasz Żuraw', ['lukasz', 'łuk', 'zuraw', 'ｌｕｋａｓｚ']],
  ])('%s', async (name, texts) => {
    for (const text of texts) expect([text, (await search(text)).names]).toEqual([text, [name]]);
  });

  it('by several words, of the name, the address and the organization at once', async () => {
    for (const text of ['maria nordlys', 'nord mar', 'ship ødeg fjord', ' nordlys\u3000maria ']) {
      expect([text, (await search(text)).names]).toEqual([text, ['Maria Ødegård']]);
    }
    expect((await search('mariana nordlys')).names).toEqual([]);
  });

  it('by a pasted id, whatever its case', async () => {
    const { rows } = await app.owner.query("select id from users where name = '王小明'");
    expect((await search(rows[0].id)).names).toEqual(['王小明']);
    expect((await search(` ${rows[0].id.toUpperCase()} `)).names).toEqual(['王小明']);
    expect((await search('usr_7zzzzzzzzzzzzzzzzzzzzzzzzz')).names).toEqual([]);
  });

  it('those a filter leaves, and says no typo where it leaves none', async () => {
    expect(await search('maria', { status: 'active' })).toEqual({ names: [], total: 0 });
    expect((await search('maria', { neverSignedIn: 'true' })).names).toEqual([
      'Maria Ødegård',
      'Mariana Costa',
    ]);
  });
});

describe('puts first', () => {
  beforeAll(async () => {
    await addUser(app, 'Zoe Karl', 'karl@rank.invalid');
    await addUser(app, 'Karl Zweig', 'z@rank.invalid');
    await addUser(app, 'Anton Karl', 'a@rank.invalid');
    await addUser(app, 'Anna Karlsen', 'karl@rank.invalid.example');
    await addUser(app, 'Aaron Karlsson', 'k@rank.invalid');
  });

  it('an address, then whole words, then beginnings, each by name', async () => {
    const names = ['Anna Karlsen', 'Anton Karl', 'Karl Zweig', 'Zoe Karl', 'Aaron Karlsson'];
    expect((await search('karl')).names).toEqual(names);
    expect((await search('karl@rank.invalid')).names).toEqual(['Zoe Karl', 'Anna Karlsen']);
    expect((await search('KARL@rank.invalid.example')).names).toEqual(['Anna Karlsen']);
  });

  it('what another order asks for', async () => {
    expect((await search('karl', { sort: '-name' })).names[0]).toBe('Zoe Karl');
    expect((await search('karl', { sort: '-createdAt' })).names[0]).toBe('Zoe Karl');
  });

  it('the same on pages by number and by cursor', async () => {
    const all = (await search('karl')).names;
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const from: Record<string, string> = cursor === null ? {} : { cursor };
      const reply = await client.get(
        `/v1/admin/users?${new URLSearchParams({ search: 'karl', limit: '2', ...from })}`,
      );
      paged.push(...reply.data.map(({ name }: { name: string }) => name));
      cursor = reply.pagination.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect((await search('karl', { limit: '2', page: '2' })).names).toEqual(all.slice(2, 4));
  });
});

describe('a misspelled word', () => {
  beforeAll(async () => {
    const org = await addOrganization(app, 'Vestavind Agency');
    for (const n of [1, 2, 3]) await addMember(app, org, await addUser(app, `Johannes Vik${n}`));
    await addUser(app, 'Johanna Berg');
    await addUser(app, 'Xu Wei');
    await addUser(app, 'John Tern');
  });

  it.each([
    ['johanens', 'johannes'],
    ['johanes', 'johannes'],
    ['jonannes', 'johannes'],
    ['vestavnid', 'vestavind'],
    ['JOHANENS vestavind', 'johannes vestavind'],
    ['vestavnid johan', 'vestavind johan'],
  ])('%s is forgiven when nothing matches, and the answer says so', async (text, corrected) => {
    const reply = await search(text);
    expect(reply).toMatchObject({ total: 3, corrected });
    expect(reply.names[0]).toBe('Johannes Vik1');
  });

  it.each(['jhon', 'ojhn', 'jonh', 'jphn', 'johnn', 'jhn'])(
    'of four letters is forgiven too: %s',
    async (text) => {
      expect(await search(text)).toEqual({ names: ['John Tern'], total: 1, corrected: 'john' });
    },
  );

  it('is not looked for where something matches, or where nobody can mean it', async () => {
    expect(await search('johann')).toMatchObject({ total: 4 });
    expect((await search('johann')).corrected).toBeUndefined();
    for (const text of ['qwertyuiop', 'xv', '8842', 'johannes qwertyuiop'])
      expect([text, await search(text)]).toEqual([text, { names: [], total: 0 }]);
  });

  it('is replaced by a word that is found together with the others', async () => {
    // "johanna" is as near as "johannes", and not of that organization.
    expect(await search('johanne vestavind')).toMatchObject({ total: 3 });
    expect(await search('johanma vestavind')).toMatchObject({ total: 0 });
  });
});

describe('hostile text', () => {
  it.each([
    [
      '&',
      '|',
      '!',
      '<->',
      ':*',
      "'",
      '"',
      '\\',
      '%',
      '_',
      '%%',
      '()',
      "''",
      "'a' | 'b'",
      '\\\\',
      '--',
      '!!!',
      '*',
      '@',
    ],
  ])('of marks finds nobody (%s)', async (...texts) => {
    for (const text of texts.filter((one) => !/[ab]/.test(one)))
      expect([text, await search(text)]).toEqual([text, { names: [], total: 0 }]);
  });

  it('is words and nothing else', async () => {
    await addUser(app, 'Percival Underhill', 'per_cival%@marks.invalid');
    for (const text of ['percival:*', '(percival)', '%percival%', '\\percival', "'percival' & 'underhill'"])
      expect([text, (await search(text)).total]).toEqual([text, 1]);
    for (const text of ["percival' | 'x", 'percival & !nobody', 'percival <-> marks'])
      expect([text, (await search(text)).total]).toEqual([text, text.endsWith('marks') ? 1 : 0]);
    expect((await search('per_cival%@marks')).names).toEqual(['Percival Underhill']);
  });

  it('never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 200, unit: 'grapheme' }),
          fc.string({ maxLength: 60, unit: fc.constantFrom(...`ab'"\\&|!:*()<->%_@.ﷺ￼\u200d 王`) }),
        ),
        async (text) => {
          const reply = await client.get(`/v1/admin/users?${new URLSearchParams({ search: text })}`);
          expect(text.length > 200 || text.includes('\0') ? 422 : 200).toBe(reply.status);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('of 200 letters is answered', async () => {
    expect((await search('a'.repeat(200))).names).toEqual([]);
    expect((await search('a b '.repeat(50))).total).toBeGreaterThanOrEqual(0);
  });
});

it('everybody is found by the beginning of any of their words', async () => {
  const letters = 'abcdeñøßžжщώλעبم王藤ケ0123';
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...letters) });
  const glue = fc.constantFrom(' ', ' ', '-', "'", '.', '  ', '·', '’');
  const name = fc
    .array(fc.tuple(word, glue), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().slice(0, -1).join(''));
  await fc.assert(
    fc.asyncProperty(name, word, fc.nat(), fc.nat(), async (full, organization, which, length) => {
      const id = await addUser(app, full);
      await addMember(app, await addOrganization(app, `${organization} Agency`), id);
      const words = [...full.split(/[ \-'.·’]+/), organization].filter((one) => one !== '');
      const one = words[which % words.length] ?? '';
      const beginning = [...one].slice(0, 1 + (length % [...one].length)).join('');
      const { rows } = await app.owner.query(
        'select words @@ search_query($2, false, false) as found from user_search where user_id = $1',
        [id, beginning],
      );
      expect([full, beginning, rows[0]?.found]).toEqual([full, beginning, true]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
