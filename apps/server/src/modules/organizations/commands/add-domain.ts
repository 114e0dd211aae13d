import { addDomainInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { domainsUpdated, domainTargets } from '../domain-change.ts';
import { normalizeDomain } from '../domain-name.ts';
import { claimDomain, domainFrom, insertPendingDomain, readDomain } from '../domain-store.ts';
import { lockOrganization } from '../organization-store.ts';

/** Claims a domain for an organization. Several may claim one; whoever verifies it first has it. */
export const addDomain = command({
  name: 'organization.add_domain',
  access: superAdmin(),
  input: addDomainInput,
  concerns: ({ id, domain }) => ({
    organizationId: id,
    targets: [{ type: 'organization', id }],
    after: { domain },
  }),
  conflicts: {
    organization_domains_once: ({ domain }) => new DomainError('DOMAIN_ALREADY_ADDED', { domain }),
  },
  async run({ tx, clock, ports, newId }, input) {
    const organization = await lockOrganization(tx, input.id);
    const domain = normalizeDomain(input.domain);
    // What another has verified can never become this one's.
    await claimDomain(tx, input.id, domain);
    const id = newId('organizationDomain');
    const token = ports.random.bytes(20).toString('hex');
    await insertPendingDomain(tx, input.id, { id, domain, token }, clock.now());
    return {
      result: domainFrom(await readDomain(tx, input.id, id)),
      audit: [{ ...domainTargets(organization, { id, domain }), after: { domain, status: 'pending' } }],
      events: [domainsUpdated(organization)],
    };
  },
});
