import { useQuery } from '@tanstack/react-query';
import { paths } from '../../../lib/paths.ts';
import { Notice } from '../../../ui/notice.tsx';
import { BrandingPart } from '../../../ui/organization-settings/branding-part.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { Organization } from '../api.ts';
import { entitlementsQuery } from '../entitlements/api.ts';

/** Branding as a Super Admin prepares it, whatever the organization has; it is shown while custom branding is open. */
export function AdminBrandingPart({ organization }: { readonly organization: Organization }) {
  const { id, name } = organization;
  const { data } = useQuery(entitlementsQuery(id));
  const isClosed = data?.find(({ key }) => key === 'customBranding')?.value === false;
  return (
    <>
      {isClosed && (
        <Notice
          tone="amber"
          title="Not shown: custom branding is not open to this organization"
          action={<TextLink to={paths.organization(id, { tab: 'entitlements' })}>Open it</TextLink>}
        >
          What is chosen here is kept. Until then people of {name} see the look that every organization has.
        </Notice>
      )}
      <BrandingPart organization={organization} />
    </>
  );
}
