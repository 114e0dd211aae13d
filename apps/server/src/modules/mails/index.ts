import { listOf, mail } from '@porttask/contracts';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { subscribers } from './jobs.ts';
import { getMail, listMails } from './queries/list-mails.ts';

export { mailJobs } from './jobs.ts';

const tag = 'Settings';

export const mailsModule: Module = {
  name: 'mails',
  commands: [],
  queries: [getMail, listMails],
  endpoints: [
    read('/v1/admin/mails', listMails, {
      tag,
      summary: 'Mail log',
      description:
        'Newest first. Texts and links show only while no SMTP server is configured; reading them is audited.',
      response: listOf(mail),
      paged: true,
    }),
    read('/v1/admin/mails/{id}', getMail, { tag, summary: 'One mail', response: mail }),
  ],
  subscribers,
  organizationData: {
    personTables: [{ table: 'mails', column: 'recipient', holds: 'address', purge: 'erase' }],
  },
};
