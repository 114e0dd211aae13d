import { ActionIcon, CloseButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { brandLook } from '../../ui/branding/brand-look.ts';
import { Link } from '../../ui/link.tsx';
import { keysOf, ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import { openPalette } from '../palette/palette-state.ts';
import { groups, visibleSections } from '../sections.ts';
import { NavItem } from './nav-item.tsx';
import { ShellBrand, useWorkspaceLook } from './shell-brand.tsx';
import classes from './sidebar.module.css';
import { toggleSidebar } from './sidebar-state.ts';
import { UserMenu } from './user-menu.tsx';

const BusinessTime = lazy(async () => ({ default: (await import('./business-time.tsx')).BusinessTime }));

type Props = { readonly collapsed: boolean; readonly onClose?: () => void };

export function Sidebar({ collapsed, onClose }: Props) {
  const me = useMe();
  const sections = visibleSections(me).filter(({ hidden }) => !hidden);
  const look = useWorkspaceLook();
  const searchKeys = <ShortcutKeys keys={keysOf('palette.open') ?? ''} />;
  return (
    <div
      className={classes.sidebar}
      data-collapsed={collapsed || undefined}
      data-branded={look ? true : undefined}
      style={look ? brandLook(look) : undefined}
    >
      <div className={classes.head}>
        <Link to={paths.home} className={classes.brand}>
          <ShellBrand compact={collapsed} />
        </Link>
        {onClose ? (
          <CloseButton size={32} aria-label="Close the menu" onClick={onClose} />
        ) : (
          <CollapseButton collapsed={collapsed} />
        )}
      </div>
      <Tooltip label={searchKeys} position="right" disabled={!collapsed}>
        <UnstyledButton
          className={classes.search}
          onClick={() => {
            onClose?.();
            openPalette();
          }}
        >
          <IconSearch size={16} aria-hidden />
          <span className={collapsed ? 'visually-hidden' : classes.searchWords}>Search or jump to</span>
          {!collapsed && !onClose && <span aria-hidden>{searchKeys}</span>}
        </UnstyledButton>
      </Tooltip>
      {me.testClock && isSuperAdmin(me) && (
        <Suspense>
          <BusinessTime collapsed={collapsed} />
        </Suspense>
      )}
      <nav aria-label="Main" className={classes.nav}>
        {groups.map((group) => {
          const items = sections.filter((section) => section.group === group);
          if (items.length === 0) return null;
          return (
            <div key={group} className={classes.group}>
              <h2 className={collapsed ? 'visually-hidden' : classes.groupName}>{group}</h2>
              <ul>
                {items.map((section) => (
                  <NavItem key={section.id} section={section} collapsed={collapsed} />
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
      <UserMenu collapsed={collapsed} />
    </div>
  );
}

function CollapseButton({ collapsed }: { readonly collapsed: boolean }) {
  const label = collapsed ? 'Widen the sidebar' : 'Collapse the sidebar';
  const SideIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <Tooltip label={<ShortcutKeys keys={keysOf('sidebar.toggle') ?? ''} />} position="right">
      <ActionIcon className={classes.collapse} aria-label={label} onClick={toggleSidebar}>
        <SideIcon size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
