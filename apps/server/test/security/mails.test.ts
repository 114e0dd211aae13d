// Kept mails (P15, L5): sealed at rest, their links shown to Super Admins alone and only while no SMTP server is set, and
// reading them is an event.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { agency, createOrganization, mailedToken, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

type Mail = {
  readonly id: string;
  readonly to: string;
  readonly text: string | null;
  readonly links: string[];
};

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const mailsTo = async (reader: Client, email: string): Promise<Mail[]> =>
  (await reader.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`)).data;

describe('P15', () => {
  it('keeps mails sealed: neither token nor text can be read in any table', async () => {
    const { admin } = await createOrganization(client);
    const token = await mailedToken(app, client, admin.email);
    const { rows: tables } = await app.owner.query(
      "select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'graphile_worker') and c.relkind = 'r'",
    );
    for (const { name } of tables) {
      const { rows } = await app.owner.query(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      for (const form of [
        token,
        Buffer.from(token).toString('hex'),
        Buffer.from(token, 'base64url').toString('hex'),
      ])
        expect(text.includes(form), `a token in ${name}`).toBe(false);
    }
    const { rows } = await app.owner.query('select body from mails where recipient = $1', [admin.email]);
    expect(rows[0].body.toString('latin1')).not.toMatch(/invitation|Hello/);
  });

  it('shows their links to Super Admins alone, and writes down who read them', async () => {
    const { admin } = await createOrganization(client);
    await app.settle();
    const member = (await agency(app, { id: '', email: '', client })).admin.client;
    for (const path of ['/v1/admin/mails', '/v1/admin/mails/x'])
      expect(answered(await member.get(path))).toBe('403 FORBIDDEN');
    const [mail] = await mailsTo(client, admin.email);
    expect(mail?.links[0]).toContain('/invitation?token=');
    const id = mail?.id ?? '';
    expect((await client.get(`/v1/admin/mails/${id}`)).data.links).toEqual(mail?.links);
    const { rows } = await app.owner.query(
      "select action from audit_events where action in ('mail.list', 'mail.get') and outcome = 'success' and $1 = any(target_ids) order by action",
      [`mail:${id}`],
    );
    expect(rows.map(({ action }) => action)).toEqual(['mail.get', 'mail.list']);
  });

  it('shows no text and no link as soon as there is an SMTP server', async () => {
    const sending = await startTestApp({ SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const kari = await superAdmin(sending);
      const { admin } = await createOrganization(kari.client);
      const [mail] = await mailsTo(kari.client, admin.email);
      expect(mail).toMatchObject({ to: admin.email, text: null, html: null, links: [] });
      const one = await kari.client.get(`/v1/admin/mails/${mail?.id}`);
      expect(one.data).toMatchObject({ text: null, html: null, links: [] });
    } finally {
      await sending.close();
    }
  });
});
