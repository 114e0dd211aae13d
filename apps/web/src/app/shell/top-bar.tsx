import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { openPalette } from '../palette/palette-state.ts';
import classes from './shell.module.css';
import { ShellBrand } from './shell-brand.tsx';

/** On a phone: menu, name, search. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  return (
    <section className={classes.topBar} aria-label="Top bar">
      <ActionIcon size={40} aria-label="Open the menu" onClick={onMenu}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <Link to={paths.home} className={classes.brandLink}>
        <ShellBrand />
      </Link>
      <ActionIcon size={40} aria-label="Search or jump to" onClick={openPalette} ml="auto">
        <IconSearch size={19} />
      </ActionIcon>
    </section>
  );
}
