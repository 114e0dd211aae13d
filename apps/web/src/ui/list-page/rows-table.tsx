import 'mantine-datatable/styles.layer.css';
import type { DataTableColumn } from 'mantine-datatable';
import { DataTable } from 'mantine-datatable';
import type { Column } from './list-spec.ts';
import { RowLink } from './row-link.tsx';
import classes from './rows.module.css';
import type { RowsProps } from './rows.tsx';
import { SortHead } from './sort-head.tsx';

/** What a column without a width of its own keeps at least; beyond that the table scrolls, and nothing is squeezed. */
const leastWidth = 170;
const widthOf = <T,>({ width }: Column<T>) => width ?? leastWidth;

/** A cell that has no room for all its words shows them to the pointer. */
const wholeText = <T,>(column: Column<T>, row: T) => {
  const shown = column.render(row);
  return typeof shown === 'string' ? { title: shown } : {};
};

/** Rows in columns. In a chunk of its own. */
export function RowsTable<T extends object>({ list, rows, selection, peeked, onPeek, stale }: RowsProps<T>) {
  const { spec, columns } = list;
  const selectable = (spec.bulk?.length ?? 0) > 0;
  const least = columns.reduce((sum, column) => sum + widthOf(column), selectable ? 44 : 0);
  return (
    <DataTable<T>
      className={classes.table ?? ''}
      data-stale={stale || undefined}
      aria-label={spec.title}
      styles={{ table: { tableLayout: 'fixed', minWidth: least } }}
      withTableBorder
      borderRadius="lg"
      borderColor="var(--line)"
      rowBorderColor="var(--line)"
      backgroundColor="var(--card)"
      highlightOnHover
      highlightOnHoverColor="var(--ground-hover)"
      verticalSpacing={0}
      horizontalSpacing="sm"
      minHeight={0}
      noRecordsText=""
      records={[...rows]}
      idAccessor={(row) => spec.rowId(row)}
      columns={columns.map(
        (column): DataTableColumn<T> => ({
          accessor: column.key,
          title: <SortHead list={list} column={column} />,
          textAlign: column.align ?? 'left',
          ellipsis: true,
          ...(column.width === undefined ? {} : { width: column.width }),
          cellsClassName: (column.align && classes.number) ?? '',
          customCellAttributes: (row) => wholeText(column, row),
          render: (row) =>
            column.fixed ? (
              <RowLink spec={spec} row={row}>
                {column.render(row)}
              </RowLink>
            ) : (
              column.render(row)
            ),
        }),
      )}
      rowClassName={(row) => (spec.rowId(row) === peeked ? classes.peeked : undefined)}
      onRowClick={({ record, event }) => {
        const target = event.target as Element;
        // A press on a link or a box is meant for it, and one that ends a selection of text is none.
        if (target.closest('a, button, input') || globalThis.getSelection()?.toString()) return;
        onPeek(record);
      }}
      {...(selectable
        ? {
            selectedRecords: rows.filter((row) => selection.has(spec.rowId(row))),
            onSelectedRecordsChange: (chosen: T[]) => selection.replace(rows, chosen),
            allRecordsSelectionCheckboxProps: { 'aria-label': `Select all ${spec.noun.many} on this page` },
            getRecordSelectionCheckboxProps: (row: T) => ({ 'aria-label': `Select ${spec.rowName(row)}` }),
          }
        : {})}
    />
  );
}
