import { RowLink } from './row-link.tsx';
import classes from './rows.module.css';
import type { RowsProps } from './rows.tsx';

/** Rows on a phone: name and badge, and a line of what else matters. A press opens the page. */
export function RowsCompact<T>({ list: { spec }, rows, stale }: RowsProps<T>) {
  return (
    <ul className={classes.compact} data-stale={stale || undefined} aria-label={spec.title}>
      {rows.map((row) => {
        const { title, badge, meta } = spec.compact(row);
        return (
          <li key={spec.rowId(row)}>
            <div className={classes.compactHead}>
              <RowLink spec={spec} row={row}>
                {title}
              </RowLink>
              {badge}
            </div>
            {meta && <div className={classes.compactMeta}>{meta}</div>}
          </li>
        );
      })}
    </ul>
  );
}
