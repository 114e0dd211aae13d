import type { ReactNode } from 'react';
import { Brand } from '../brand.tsx';
import { brandLook } from '../branding/brand-look.ts';
import { OrganizationMark } from '../branding/organization-mark.tsx';
import classes from './door.module.css';
import type { DoorLook } from './door-brand.tsx';

type Props = { readonly children: ReactNode; readonly wide?: boolean; readonly look?: DoorLook };

/** The frame of the pages before one is in: ours, or in the look of an organization. */
export function Door({ children, wide = false, look = null }: Props) {
  return (
    <div
      className={classes.door}
      data-wide={wide || undefined}
      data-branded={look ? true : undefined}
      style={look ? brandLook(look) : undefined}
    >
      <header className={look ? classes.organization : classes.brand}>
        {look && (
          <>
            <OrganizationMark branding={look} size="md" />
            <span className={classes.organizationName}>{look.displayName}</span>
          </>
        )}
        {look === null && <Brand />}
      </header>
      <main className={classes.card}>{children}</main>
      {look && <footer className={classes.host}>Runs on PortTask</footer>}
    </div>
  );
}
