import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import classes from './action-menu.module.css';

export type MenuAction = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** Why it cannot be done now. It stays in reach of the keyboard, so that the reason can be read. */
  readonly disabledReason?: string | null;
};

type Props = {
  readonly label: string;
  /** What belongs together stands together, with a line between. */
  readonly groups: readonly (readonly MenuAction[])[];
};

/** Actions that are too many for buttons, each saying why it is not possible now. */
export function ActionMenu({ label, groups }: Props) {
  return (
    <Menu position="bottom-end" width={300} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups
          .filter((group) => group.length > 0)
          .map((group, at) => (
            <Fragment key={group[0]?.label}>
              {at > 0 && <Menu.Divider />}
              {group.map((action) => (
                <Item key={action.label} {...action} />
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ label, icon, onClick, disabledReason }: MenuAction) {
  const disabled = Boolean(disabledReason);
  return (
    <Menu.Item
      leftSection={icon}
      closeMenuOnClick={!disabled}
      className={classes.item}
      {...(disabled ? { 'aria-disabled': true, mod: { waits: true } } : { onClick })}
    >
      {label}
      {disabledReason && <span className={classes.reason}>{disabledReason}</span>}
    </Menu.Item>
  );
}
