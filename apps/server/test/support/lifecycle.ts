import type { Client } from './client.ts';
import type { Agency } from './people.ts';
import type { TestApp } from './test-app.ts';

type Named = Pick<Agency, 'id' | 'slug'>;

const at = ({ id }: Pick<Named, 'id'>, verb: string) => `/v1/admin/organizations/${id}/${verb}`;

export const suspend = (client: Client, of: Pick<Named, 'id'>) =>
  client.post(at(of, 'suspend'), { category: 'payment', reason: 'Three invoices unpaid' });
export const reinstate = (client: Client, of: Pick<Named, 'id'>) =>
  client.post(at(of, 'reinstate'), { reason: 'Paid today' });
export const deactivate = (client: Client, of: Named) =>
  client.post(at(of, 'deactivate'), { reason: 'Closed its doors', confirm: of.slug });
export const restore = (client: Client, of: Pick<Named, 'id'>) =>
  client.post(at(of, 'restore'), { reason: 'It goes on' });

/** Adds a job to the queue, as the clock or an event would. */
export const addJob = ({ owner }: TestApp, name: string, payload: object = {}) =>
  owner.query('select graphile_worker.add_job($1, $2)', [name, payload]);

/** Deactivates an organization, lets its time pass in the database, and runs the purge. */
export async function purge(app: TestApp, client: Client, of: Named): Promise<void> {
  const reply = await deactivate(client, of);
  if (reply.status !== 200) throw new Error(`deactivating answered ${reply.status} ${reply.text}`);
  await makeDue(app, of);
  await runPurge(app);
}

/** Lets the time of a deactivated organization be over. */
export const makeDue = ({ owner }: TestApp, { id }: Pick<Named, 'id'>) =>
  owner.query("update organizations set purge_at = now() - interval '1 second' where id = $1", [id]);

export async function runPurge(app: TestApp): Promise<void> {
  await app.settle();
  await addJob(app, 'organization.purge_due');
  await app.settle();
}
