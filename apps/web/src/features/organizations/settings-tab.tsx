import { lazy, Suspense } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { BillingPart } from '../../ui/organization-settings/billing-part.tsx';
import { GeneralPart } from '../../ui/organization-settings/general-part.tsx';
import classes from '../../ui/organization-settings/settings-parts.module.css';
import { SettingsPlaceProvider } from '../../ui/organization-settings/settings-place.ts';
import { Narrow } from '../../ui/page/page.tsx';
import type { Organization } from './api.ts';
import { useAdminPlace } from './settings/use-admin-place.ts';

// Each comes with its own code when it is opened.
const BrandingPart = lazy(async () => ({
  default: (await import('./settings/admin-branding-part.tsx')).AdminBrandingPart,
}));
const DomainsPart = lazy(async () => ({
  default: (await import('./settings/domains-part.tsx')).DomainsPart,
}));
const BusinessHoursSettings = lazy(async () => ({
  default: (await import('../../ui/organization-settings/hours/business-hours-settings.tsx'))
    .BusinessHoursSettings,
}));

/** The parts of an organization's settings, each with forms of its own. The first needs no name in the address. */
const parts = [
  { value: 'general', label: 'General', Content: GeneralPart },
  { value: 'branding', label: 'Branding', Content: BrandingPart },
  { value: 'domains', label: 'Domains', Content: DomainsPart },
  { value: 'hours', label: 'Business hours', Content: HoursPart },
  { value: 'billing', label: 'Contacts and billing', Content: BillingPart },
] as const;

function HoursPart(props: { readonly organization: Organization }) {
  return (
    <Narrow>
      <BusinessHoursSettings {...props} />
    </Narrow>
  );
}

export function SettingsTab({ organization }: { readonly organization: Organization }) {
  const [search] = useUrlSearch();
  const current = parts.find(({ value }) => value === search.part) ?? parts[0];
  const { Content } = current;
  const place = useAdminPlace(organization.id);
  return (
    <div className={classes.parts}>
      <nav aria-label="Settings" className={classes.nav}>
        {parts.map(({ value, label }) => (
          <Link
            key={value}
            to={paths.organization(organization.id, {
              tab: 'settings',
              ...(value === 'general' ? {} : { part: value }),
            })}
            className={classes.item}
            aria-current={value === current.value ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className={classes.content}>
        <SettingsPlaceProvider value={place}>
          <Suspense fallback={<Loading />}>
            <Content organization={organization} />
          </Suspense>
        </SettingsPlaceProvider>
      </div>
    </div>
  );
}
