import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { List } from './use-list.ts';

/** Which columns are shown; stands in the address and is remembered. */
export function ColumnMenu<T>({ list }: { readonly list: List<T> }) {
  const { spec, columns, chooseColumns } = list;
  const shown = columns.map(({ key }) => key);
  const toggle = (key: string) => {
    const next = spec.columns
      .map((column) => column.key)
      .filter((one) => shown.includes(one) !== (one === key));
    const usual = spec.columns.filter(({ optional }) => !optional).map((column) => column.key);
    chooseColumns(next.join() === usual.join() ? null : next);
  };
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {spec.columns
          .filter(({ fixed }) => !fixed)
          .map(({ key, label }) => (
            <Menu.CheckboxItem key={key} checked={shown.includes(key)} onChange={() => toggle(key)}>
              {label}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={() => chooseColumns(null)}>Show the usual ones</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
