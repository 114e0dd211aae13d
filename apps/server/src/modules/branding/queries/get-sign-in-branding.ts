import { signInBrandingPath } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { shownBranding } from '#kernel/branding';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';

/** How the sign-in page of an organization looks, by its slug or one it had. Any other slug answers alike. */
export const getSignInBranding = query({
  name: 'branding.get_sign_in',
  access: anyone(),
  input: signInBrandingPath,
  async run({ db, ports }, { slug }) {
    const organization = await db
      .selectFrom('organization_slugs')
      .innerJoin('organizations', 'organizations.id', 'organization_slugs.organization_id')
      .select([
        'organizations.id',
        'organizations.name',
        'organizations.slug',
        'organizations.timezone',
        'organizations.branding',
      ])
      .where('organization_slugs.slug', '=', slug)
      .where('organizations.status', '=', 'active')
      .executeTakeFirst();
    if (!organization) throw new DomainError('NOT_FOUND');
    const { slug: current, ...branded } = organization;
    return { slug: current, ...(await shownBranding(ports.gate, db, branded as never)) };
  },
});
