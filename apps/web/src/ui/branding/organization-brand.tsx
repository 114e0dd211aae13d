import type { Look } from './brand-look.ts';
import { brandLook } from './brand-look.ts';
import classes from './branding.module.css';
import { OrganizationMark } from './organization-mark.tsx';

type Props = { readonly branding: Look; readonly compact?: boolean };

/** In the place of our own mark: that of the organization somebody works in. */
export function OrganizationBrand({ branding, compact = false }: Props) {
  return (
    <span className={classes.brand} style={brandLook(branding)} data-compact={compact || undefined}>
      <OrganizationMark branding={branding} />
      <span className={compact ? 'visually-hidden' : classes.names}>
        <span className={classes.name}>{branding.displayName}</span>
        <span className={classes.host}>PortTask</span>
      </span>
    </span>
  );
}
