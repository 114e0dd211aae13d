import { Group, Text, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { Link } from '../../ui/link.tsx';
import { ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import type { Section } from '../sections.ts';
import { sectionOf } from '../sections.ts';
import classes from './sidebar.module.css';

type Props = { readonly section: Section; readonly collapsed: boolean };

export function NavItem({ section, collapsed }: Props) {
  const { to, label, icon: NavIcon, keys, id, feature } = section;
  const me = useMe();
  const closed = feature !== undefined && closedFeature(me, feature) !== null;
  const active = useRouterState({
    select({ location }) {
      const current = sectionOf(location.pathname);
      return (current?.under ?? current?.id) === id;
    },
  });
  return (
    <li>
      <Tooltip
        position="right"
        openDelay={collapsed ? 100 : 600}
        label={
          <Group gap={8}>
            <Text size="xs" inherit>
              {label}
            </Text>
            {keys && <ShortcutKeys keys={keys} />}
          </Group>
        }
        disabled={!collapsed && !keys}
      >
        <Link
          to={to}
          className={classes.item}
          data-current={active || undefined}
          aria-current={active ? 'page' : undefined}
        >
          <NavIcon size={17} stroke={1.6} aria-hidden />
          <span className={collapsed ? 'visually-hidden' : undefined}>{label}</span>
          {closed && !collapsed && (
            <IconLock
              size={13}
              stroke={1.8}
              className={classes.lock}
              role="img"
              aria-label="Not open to your organization"
            />
          )}
        </Link>
      </Tooltip>
    </li>
  );
}
