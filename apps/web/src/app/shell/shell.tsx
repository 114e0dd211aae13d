import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useStore } from '../../lib/store.ts';
import { PaletteHost } from '../palette/palette-host.tsx';
import { ShortcutsHost } from '../palette/shortcuts-host.tsx';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { sidebarState, toggleSidebar } from './sidebar-state.ts';
import { TopBar } from './top-bar.tsx';
import { useGoShortcuts } from './use-go-shortcuts.ts';

/** Sidebar and page; on a phone a bar on top and the sidebar in a drawer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const collapsed = useStore(sidebarState) === 'narrow';
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const [drawer, setDrawer] = useState(false);
  useShortcut('sidebar.toggle', phone ? null : toggleSidebar);
  useGoShortcuts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page changes, the drawer has done its work
  useEffect(() => setDrawer(false), [pathname]);
  return (
    <div className={classes.shell} data-collapsed={(collapsed && !phone) || undefined}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      {phone ? (
        <>
          <TopBar onMenu={() => setDrawer(true)} />
          <Drawer.Root
            opened={drawer}
            onClose={() => setDrawer(false)}
            size={280}
            transitionProps={{ duration: 140 }}
          >
            <Drawer.Overlay />
            <Drawer.Content aria-label="Menu">
              <Sidebar collapsed={false} onClose={() => setDrawer(false)} />
            </Drawer.Content>
          </Drawer.Root>
        </>
      ) : (
        <aside className={classes.side} aria-label="Sidebar">
          <Sidebar collapsed={collapsed} />
        </aside>
      )}
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <PaletteHost />
      <ShortcutsHost />
    </div>
  );
}
