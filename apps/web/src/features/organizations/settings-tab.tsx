import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Link } from '../../ui/link.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import type { Organization } from './api.ts';
import { BusinessHoursSettings } from './hours/business-hours-settings.tsx';
import { BillingPart } from './settings/billing-part.tsx';
import { BrandingPart } from './settings/branding-part.tsx';
import { DomainsPart } from './settings/domains-part.tsx';
import { GeneralPart } from './settings/general-part.tsx';
import classes from './settings/settings-parts.module.css';

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
        <Content organization={organization} />
      </div>
    </div>
  );
}
