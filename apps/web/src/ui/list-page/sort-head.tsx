import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { Column } from './list-spec.ts';
import { nextSort, readSort, usualSort } from './list-url.ts';
import classes from './rows.module.css';
import type { List } from './use-list.ts';

type Props<T> = { readonly list: List<T>; readonly column: Column<T> };

/** The head of a column. A real button inside the cell: the table's own way makes the cell a button and no head. */
export function SortHead<T>({ list, column }: Props<T>) {
  const { url, setUrl, spec } = list;
  const head = useRef<HTMLSpanElement>(null);
  const usual = usualSort(url, spec);
  const current = url.sort ?? usual;
  const { field, descending } = readSort(current);
  const direction = column.sort !== field ? null : descending ? 'descending' : 'ascending';
  useLayoutEffect(() => {
    const cell = head.current?.closest('th');
    if (direction) cell?.setAttribute('aria-sort', direction);
    else cell?.removeAttribute('aria-sort');
  }, [direction]);
  const { sort } = column;
  if (sort === undefined) return <span ref={head}>{column.label}</span>;
  const Arrow = direction === null ? IconSelector : direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <span ref={head}>
      <UnstyledButton
        className={classes.sort}
        data-sorted={direction !== null || undefined}
        onClick={() => setUrl(nextSort(current, sort, usual))}
      >
        {column.label}
        <Arrow size={13} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
