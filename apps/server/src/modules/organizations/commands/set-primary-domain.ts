import { domainPath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { domainConcerns, domainsUpdated, domainTargets } from '../domain-change.ts';
import { domainFrom, makePrimary, primaryDomain, readDomain } from '../domain-store.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';

/** Makes a verified domain the one an organization is known by. */
export const setPrimary = command({
  name: 'organization.set_primary_domain',
  access: superAdmin(),
  input: domainPath,
  concerns: domainConcerns,
  async run({ tx, clock }, { id, domainId }) {
    const organization = await lockOrganization(tx, id);
    const row = await readDomain(tx, id, domainId);
    if (row.status !== 'verified') throw new DomainError('DOMAIN_NOT_VERIFIED', { domain: row.domain });
    if (row.is_primary) return unchanged(domainFrom(row));
    const before = await primaryDomain(tx, id);
    await makePrimary(tx, id, domainId);
    await updateOrganizationRow(tx, id, {}, clock.now());
    return {
      result: domainFrom(await readDomain(tx, id, domainId)),
      audit: [
        {
          ...domainTargets(organization, row),
          before: { primary: before },
          after: { primary: row.domain },
        },
      ],
      events: [domainsUpdated(organization)],
    };
  },
});
