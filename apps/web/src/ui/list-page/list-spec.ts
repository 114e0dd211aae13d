import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EntitySource } from '../../lib/entity-sources.ts';
import type { Choice } from '../../lib/places.ts';
import type { Noun } from '../../lib/words.ts';

export type FilterSpec = { readonly key: string; readonly label: string } & (
  | {
      readonly kind: 'choice';
      readonly options: readonly Choice[];
      readonly many?: boolean;
      readonly searchable?: boolean;
    }
  | { readonly kind: 'entity'; readonly source: EntitySource }
  | { readonly kind: 'day' }
  | { readonly kind: 'text'; readonly placeholder: string }
);

export type Column<T> = {
  readonly key: string;
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  /** The field to sort by, when the server can. */
  readonly sort?: string;
  readonly align?: 'right';
  /** In pixels. What is left goes to the columns without one, in equal parts. */
  readonly width?: number;
  /** Not shown until somebody chooses it. */
  readonly optional?: boolean;
  /** Not shown on a smaller screen until somebody chooses it. */
  readonly wide?: boolean;
  /** Cannot be hidden; holds the row's name. */
  readonly fixed?: boolean;
};

export type BulkAction<T> = {
  readonly label: string;
  readonly icon: ReactNode;
  /** Stands in a menu behind the others. */
  readonly more?: boolean;
  readonly run: (rows: readonly T[]) => void;
};

/** Everything about a list that does not change while it is looked at. */
export type ListSpec<T> = {
  /** Names the remembered choice of columns. */
  readonly key: string;
  readonly title: string;
  readonly noun: Noun;
  readonly searchLabel: string;
  readonly filters: readonly FilterSpec[];
  readonly columns: readonly Column<T>[];
  readonly defaultSort: string;
  /** The server puts what was searched for in an order of its own, the best match first. */
  readonly ranked?: boolean;
  readonly rowId: (row: T) => string;
  /** What a row is called, for its link and its checkbox. */
  readonly rowName: (row: T) => string;
  /** The page of the row with this id. */
  readonly rowTo: (id: string) => string;
  /** Rows have no page besides the side panel. */
  readonly withoutPages?: boolean;
  /** A row where there is no room for columns. */
  readonly compact: (row: T) => {
    readonly title: ReactNode;
    readonly badge?: ReactNode;
    readonly meta?: ReactNode;
  };
  readonly bulk?: readonly BulkAction<T>[];
  readonly empty: { readonly icon: Icon; readonly title: string; readonly text: string };
};

/** One page of rows, as bounded lists answer. */
export type RowsPage<T> = {
  readonly data: readonly T[];
  readonly pagination: {
    readonly page?: number;
    readonly limit: number;
    readonly total?: number;
    readonly totalPages?: number;
    readonly totalIsEstimate?: boolean;
    readonly nextCursor: string | null;
    /** What the rows match, when nothing matched what was searched for. */
    readonly corrected?: string;
  };
};
