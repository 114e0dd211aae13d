import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isSuperAdmin, useMe } from '../lib/me.ts';
import { OrganizationZone } from '../lib/time-zone.ts';
import { Loading } from '../ui/loading.tsx';
import { ForbiddenPage } from './pages/forbidden-page.tsx';
import { Shell } from './shell/shell.tsx';

const ImpersonationBanner = lazy(async () => ({
  default: (await import('./impersonation-banner.tsx')).ImpersonationBanner,
}));

const EnrollmentPage = lazy(async () => ({
  default: (await import('../features/profile/enrollment-page.tsx')).EnrollmentPage,
}));

const PasswordRequiredPage = lazy(async () => ({
  default: (await import('../features/profile/password-required-page.tsx')).PasswordRequiredPage,
}));

/** The signed-in part: the shell, unless a password has to be chosen or a second factor set up first. */
export function AppLayout() {
  const me = useMe();
  if (me.passwordChangeRequired || me.mfaEnrollmentRequired) {
    return (
      <Suspense fallback={<Loading />}>
        {me.passwordChangeRequired ? <PasswordRequiredPage /> : <EnrollmentPage />}
      </Suspense>
    );
  }
  return (
    <OrganizationZone value={me.organization?.timezone ?? null}>
      <Suspense>
        {me.impersonation && <ImpersonationBanner me={me} impersonation={me.impersonation} />}
      </Suspense>
      <Shell>
        <Outlet />
      </Shell>
    </OrganizationZone>
  );
}

/** Administration is for Super Admins. Others get neither its pages nor their code. */
export function AdminGate() {
  return isSuperAdmin(useMe()) ? <Outlet /> : <ForbiddenPage />;
}
