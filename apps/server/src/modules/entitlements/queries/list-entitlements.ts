import { listEntitlementsInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { readEntitlements } from '../entitlement-view.ts';
import { businessDayOf } from './business-day-of.ts';

/** Every feature and limit of the catalogue as it holds for one organization today, and why. */
export const listEntitlements = query({
  name: 'entitlement.list',
  access: superAdmin(),
  input: listEntitlementsInput,
  async run({ db, clock, ports }, { id }) {
    const today = await businessDayOf(db, id, clock.now());
    return readEntitlements(db, ports.entitlementSources, { id }, today);
  },
});
