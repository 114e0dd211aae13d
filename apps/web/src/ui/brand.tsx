import { IconAnchor } from '@tabler/icons-react';
import classes from './brand.module.css';

/** The mark, with the name unless there is no room for it. */
export function Brand({ compact = false }: { readonly compact?: boolean }) {
  return (
    <span className={classes.brand}>
      <span className={classes.mark}>
        <IconAnchor size={17} stroke={2} aria-hidden />
      </span>
      <span className={compact ? 'visually-hidden' : classes.name}>PortTask</span>
    </span>
  );
}
