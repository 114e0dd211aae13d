import { countedAbout } from '../../lib/words.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { fromFirstPage } from './list-url.ts';
import { SearchField } from './search-field.tsx';
import classes from './toolbar.module.css';
import type { List } from './use-list.ts';
import { ViewsMenu } from './views-menu.tsx';

type Props<T> = {
  readonly list: List<T>;
  /** How many there are; absent while unknown, or in a log, which is not counted. */
  readonly total?: { readonly count: number; readonly isEstimate: boolean } | undefined;
  readonly narrow: boolean;
};

/** Search, filters, count, views and columns above a list. */
export function Toolbar<T>({ list, total, narrow }: Props<T>) {
  const { spec, url, setUrl } = list;
  return (
    <div className={classes.toolbar}>
      <SearchField
        label={spec.searchLabel}
        value={url.search ?? ''}
        onSearch={(search) => setUrl(fromFirstPage({ search }))}
      />
      <FilterBar list={list} />
      <div className={classes.end}>
        {total && (
          <span className={classes.count} aria-live="polite">
            {countedAbout(total, spec.noun)}
          </span>
        )}
        <ViewsMenu list={list} />
        {!narrow && <ColumnMenu list={list} />}
      </div>
    </div>
  );
}
