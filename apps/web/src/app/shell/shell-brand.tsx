import { useRouterState } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Brand } from '../../ui/brand.tsx';
import type { Look } from '../../ui/branding/brand-look.ts';
import { OrganizationBrand } from '../../ui/branding/organization-brand.tsx';

/** In whose look the shell is: the organization's in its workspace; nobody's in the administration. */
export function useWorkspaceLook(): Look | null {
  const { organization } = useMe();
  const inAdministration = useRouterState({
    select: ({ location: { pathname } }) =>
      pathname === paths.admin || pathname.startsWith(`${paths.admin}/`),
  });
  return organization === null || inAdministration ? null : organization.branding;
}

/** The organization's own brand, or ours. */
export function ShellBrand({ compact = false }: { readonly compact?: boolean }) {
  const look = useWorkspaceLook();
  return look ? <OrganizationBrand branding={look} compact={compact} /> : <Brand compact={compact} />;
}
