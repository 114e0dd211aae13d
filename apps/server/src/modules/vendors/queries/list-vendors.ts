import { listVendorsInput, vendorPath } from '@porttask/contracts';
import { sql } from 'kysely';
import { workspaceRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { containing, listPage } from '#platform/db/list-page';
import { readVendor, vendorFrom } from '../vendor-store.ts';

/** The vendors of an organization, found by name, email address and phone number. */
export const listVendors = query({
  name: 'vendor.list',
  access: workspaceRead({ features: ['vendors'] }),
  input: listVendorsInput,
  run({ db, actor }, { page, limit, cursor, sort, ...filters }) {
    const { search, service, port, status } = filters;
    let select = db
      .selectFrom('vendors as v')
      .selectAll('v')
      .where('v.organization_id', '=', workplaceOf(actor).id);
    if (service) select = select.where(sql<boolean>`v.services && ${service}::text[]`);
    if (port) select = select.where(sql<boolean>`v.ports @> array[${port}]::text[]`);
    if (status) select = select.where('v.status', 'in', status);
    if (search) {
      const words = sql`search_text(concat_ws(' ', v.name, v.contact_email, v.phone))`;
      select = select.where(sql<boolean>`${words} like search_text(${containing(search)})`);
    }
    return listPage({
      name: 'vendors',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: {
        name: { by: sql`lower(v.name)` },
        createdAt: { by: sql.ref('v.created_at'), as: 'timestamptz' },
      },
      defaultSort: 'name',
      id: sql.ref('v.id'),
      map: vendorFrom,
    });
  },
});

export const getVendor = query({
  name: 'vendor.get',
  access: workspaceRead({ features: ['vendors'] }),
  input: vendorPath,
  run: ({ db, actor }, { id }) => readVendor(db, { organizationId: workplaceOf(actor).id, id }),
});
