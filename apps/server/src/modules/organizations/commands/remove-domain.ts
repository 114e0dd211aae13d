import { domainPath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { domainConcerns, domainsUpdated, domainTargets } from '../domain-change.ts';
import { deleteDomain, readDomain } from '../domain-store.ts';
import { lockOrganization } from '../organization-store.ts';

/** Gives a domain up: from then on another organization can verify it. */
export const removeDomain = command({
  name: 'organization.remove_domain',
  access: superAdmin(),
  input: domainPath,
  concerns: domainConcerns,
  async run({ tx }, { id, domainId }) {
    const organization = await lockOrganization(tx, id);
    const row = await readDomain(tx, id, domainId);
    if (row.is_primary) throw new DomainError('DOMAIN_IS_PRIMARY', { domain: row.domain });
    await deleteDomain(tx, id, domainId);
    return {
      result: { id: domainId },
      audit: [
        {
          ...domainTargets(organization, row),
          before: { domain: row.domain, status: row.status },
        },
      ],
      events: [domainsUpdated(organization)],
    };
  },
});
