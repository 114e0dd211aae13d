import { listMailsInput, mailPath } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { containing } from '#platform/db/list-page';
import { logPage } from '#platform/db/log-page';
import type { MailRow } from '../mail-view.ts';
import { mailFrom } from '../mail-view.ts';

/** Mails, the newest first. Bodies, which hold links that open accounts, show only while no SMTP server is set (P15). */
export const listMails = query({
  name: 'mail.list',
  access: superAdmin(),
  input: listMailsInput,
  run({ db, ports }, { limit, cursor, sort, search }) {
    const readable = ports.deployment.mail.transport === 'kept';
    let select = db.selectFrom('mails as m').selectAll('m');
    if (search) {
      const pattern = containing(search);
      select = select.where(sql<boolean>`(m.recipient ilike ${pattern} or m.subject ilike ${pattern})`);
    }
    return logPage({
      name: 'mails',
      select,
      filters: { search },
      request: { limit, cursor },
      oldestFirst: sort === 'createdAt',
      at: sql.ref('m.created_at'),
      id: sql.ref('m.id'),
      map: (row: MailRow) => mailFrom(row, ports.secrets, readable),
    });
  },
  audit: ({ cursor }, { rows }) =>
    rows.some(({ text }) => text !== null)
      ? {
          targets: rows.map(({ id, to }) => ({ type: 'mail', id, name: to })),
          after: { page: cursor ? 'later' : 'first' },
        }
      : null,
});

export const getMail = query({
  name: 'mail.get',
  access: superAdmin(),
  input: mailPath,
  async run({ db, ports }, { id }) {
    const row = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return mailFrom(row, ports.secrets, ports.deployment.mail.transport === 'kept');
  },
  audit: (_input, mail) => ({ targets: [{ type: 'mail', id: mail.id, name: mail.to }] }),
});
