import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Door } from '../../ui/door/door.tsx';
import { DoorBrandProvider } from '../../ui/door/door-brand.tsx';
import { signInBrandingQuery } from './api.ts';

/** In the look of the organization that the address names, if there is one. */
export function DoorLayout() {
  const [{ organization = '' }] = useUrlSearch();
  const branding = useQuery({ ...signInBrandingQuery(organization), enabled: organization !== '' });
  const named = branding.isError ? null : branding.data;
  return (
    <DoorBrandProvider look={organization === '' ? null : named}>
      {(look) => (
        <Door look={look}>
          <Outlet />
        </Door>
      )}
    </DoorBrandProvider>
  );
}
