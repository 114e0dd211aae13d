import { Avatar, Badge, Indicator, Menu, UnstyledButton } from '@mantine/core';
import { IconBell, IconDots, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { myOrganizationsQuery, roleOf, unreadNoticesQuery, unreadWord, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { keysOf, ShortcutKeys } from '../../ui/shortcut-keys.tsx';
import { showShortcuts } from '../palette/palette-state.ts';
import { useSignOut } from '../use-sign-out.ts';
import { OrganizationItems } from './organization-items.tsx';
import { PreferenceItems } from './preference-items.tsx';
import classes from './sidebar.module.css';

/** Who is signed in, and what concerns them alone. */
export function UserMenu({ collapsed }: { readonly collapsed: boolean }) {
  const me = useMe();
  const signOut = useSignOut();
  const { name, email } = me.user;
  // Known before the menu opens, so that it does not grow under the pointer.
  useQuery(myOrganizationsQuery);
  const { data: unread = 0 } = useQuery(unreadNoticesQuery);
  return (
    <Menu position="top-start" width={250} offset={6}>
      <Menu.Target>
        <UnstyledButton className={classes.user}>
          <span className="visually-hidden">{collapsed ? `Account of ${name}` : 'Account of'}</span>
          <Indicator size={9} offset={3} withBorder disabled={unread === 0} className={classes.avatar}>
            <Avatar size={30} radius="xl" color="sea" aria-hidden>
              {initials(name)}
            </Avatar>
          </Indicator>
          {unread > 0 && <span className="visually-hidden">{`, unread notices: ${unreadWord(unread)}`}</span>}
          {!collapsed && (
            <>
              <span className={classes.userNames}>
                <span className={classes.userName}>{name}</span>
                <span className={classes.userRole}>{roleOf(me)}</span>
              </span>
              <IconDots size={16} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.email}>{email}</Menu.Label>
        <Menu.Item component={Link} to={paths.profile()} leftSection={<IconUserCircle size={16} />}>
          Profile
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={paths.profile({ tab: 'notices' })}
          leftSection={<IconBell size={16} />}
          rightSection={unread > 0 && <Badge size="sm">{unreadWord(unread)}</Badge>}
        >
          Notices
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          rightSection={<ShortcutKeys keys={keysOf('shortcuts.show') ?? ''} />}
          onClick={showShortcuts}
        >
          Keyboard shortcuts
        </Menu.Item>
        <OrganizationItems />
        <PreferenceItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0] ?? '')
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toUpperCase();
