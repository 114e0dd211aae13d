import { verifyDomainInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { domainConcerns, domainsUpdated, domainTargets } from '../domain-change.ts';
import { proofProblem } from '../domain-proof.ts';
import {
  domainFrom,
  makePrimary,
  markVerified,
  noteCheck,
  primaryDomain,
  readDomain,
} from '../domain-store.ts';
import { lockOrganization, updateOrganizationRow } from '../organization-store.ts';

/** Makes a claimed domain the organization's own: by its DNS, or because a Super Admin vouches for it. */
export const verifyDomain = command({
  name: 'organization.verify_domain',
  access: superAdmin(),
  input: verifyDomainInput,
  concerns: ({ reason, ...input }) => ({
    ...domainConcerns(input),
    ...(reason === undefined ? {} : { reason }),
  }),
  async prepare({ db, ports }, { id, domainId, reason }) {
    if (reason !== undefined) return null;
    const domain = await readDomain(db, id, domainId);
    return domain.status === 'verified' ? null : proofProblem(ports.dns, domain);
  },
  async run({ tx, clock, actor }, { id, domainId, reason }, problem) {
    const at = clock.now();
    const organization = await lockOrganization(tx, id);
    const row = await readDomain(tx, id, domainId);
    const about = domainTargets(organization, row);
    if (row.status === 'verified') return unchanged(domainFrom(row));
    if (problem !== null) {
      await noteCheck(tx, row, problem, at);
      return {
        refused: new DomainError('DOMAIN_NOT_PROVEN', { domain: row.domain, problem }),
        audit: [{ ...about, after: { problem } }],
        events: [],
      };
    }
    const name = actor.type === 'user' && reason !== undefined ? actor.name : null;
    const how = reason === undefined ? 'dns' : 'super_admin';
    await markVerified(tx, row, { how, name, reason: reason ?? null }, at);
    if ((await primaryDomain(tx, id)) === null) {
      await makePrimary(tx, id, domainId);
      await updateOrganizationRow(tx, id, {}, at);
    }
    return {
      result: domainFrom(await readDomain(tx, id, domainId)),
      audit: [
        {
          ...about,
          before: { status: 'pending' },
          after: { status: 'verified', by: how },
          ...(reason === undefined ? {} : { reason }),
        },
      ],
      events: [domainsUpdated(organization)],
    };
  },
});
