import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { numberAbout } from '../../lib/words.ts';
import type { RowsPage } from './list-spec.ts';
import { limitChange, limits, neighbours, pageOf } from './list-url.ts';
import type { List } from './use-list.ts';

type Props<T> = { readonly list: List<T>; readonly page: RowsPage<T> };

/** Where this page stands in the whole, and the way to the others. */
export function Pager<T>({ list, page }: Props<T>) {
  const { url, setUrl } = list;
  const { limit, total = 0, totalPages, totalIsEstimate, nextCursor } = page.pagination;
  const { before, after } = neighbours(url, { totalPages, nextCursor, limit });
  const first = (pageOf(url) - 1) * limit + 1;
  const format = (value: number) => value.toLocaleString();
  const place = url.cursor
    ? 'Further on'
    : `${format(first)}–${format(first + page.data.length - 1)} of ${numberAbout({ count: total, isEstimate: totalIsEstimate ?? false })}`;
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" className="numbers">
        {place}
      </Text>
      <Group gap="xs">
        <NativeSelect
          w={112}
          aria-label="Rows on a page"
          data={limits.map((value) => ({ value: String(value), label: `${value} rows` }))}
          value={String(limit)}
          onChange={(event) => setUrl(limitChange(Number(event.currentTarget.value)))}
        />
        <Button variant="default" disabled={!before} onClick={() => before && setUrl(before, { push: true })}>
          Previous
        </Button>
        <Button variant="default" disabled={!after} onClick={() => after && setUrl(after, { push: true })}>
          Next
        </Button>
      </Group>
    </Group>
  );
}
