import { Group, Text, Tooltip } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { Link } from '../../ui/link.tsx';
import { ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import type { Section } from '../sections.ts';
import { sectionOf } from '../sections.ts';
import classes from './sidebar.module.css';

type Props = { readonly section: Section; readonly collapsed: boolean };

export function NavItem({ section, collapsed }: Props) {
  const { to, label, icon: NavIcon, keys, id } = section;
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
        </Link>
      </Tooltip>
    </li>
  );
}
