import { Button, Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterChip } from './filter-chip.tsx';
import { fromFirstPage } from './list-url.ts';
import type { List } from './use-list.ts';

const labelPrefix = { choice: 'is', entity: 'is', day: '', text: 'is' } as const;

/** The filters in force, and the menu of those that could be. */
export function FilterBar<T>({ list }: { readonly list: List<T> }) {
  const { spec, url, setUrl } = list;
  const [adding, setAdding] = useState<string | null>(null);
  const shown = spec.filters.filter(({ key }) => url[key] !== undefined || key === adding);
  const unused = spec.filters.filter(({ key }) => url[key] === undefined);
  return (
    <>
      {shown.map((filter) => (
        <FilterChip
          key={filter.key}
          filter={{ ...filter, label: `${filter.label} ${labelPrefix[filter.kind]}`.trim() }}
          value={url[filter.key]}
          isNew={filter.key === adding}
          onChange={(value) => setUrl(fromFirstPage({ [filter.key]: value }))}
          onClose={() => setAdding(null)}
        />
      ))}
      {unused.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              leftSection={<IconFilter size={15} />}
            >
              Add filter
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {unused.map(({ key, label }) => (
              <Menu.Item key={key} onClick={() => setTimeout(() => setAdding(key))}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
