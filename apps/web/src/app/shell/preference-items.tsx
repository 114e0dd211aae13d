import { Menu, useMantineColorScheme } from '@mantine/core';
import { useMe } from '../../lib/me.ts';
import { useStore } from '../../lib/store.ts';
import type { ZoneMode } from '../../lib/time-zone.ts';
import { zoneMode } from '../../lib/time-zone.ts';

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Colours and time zone, remembered in this browser. */
export function PreferenceItems() {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mode = useStore(zoneMode);
  const zones: { value: ZoneMode; label: string }[] = [
    { value: 'mine', label: 'Mine' },
    {
      value: 'organization',
      label: me.organization ? "The organization's" : "The organization's, on its pages",
    },
    { value: 'utc', label: 'UTC' },
  ];
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Colours</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as typeof colorScheme)}>
        {schemes.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Label>Time zone of times shown</Menu.Label>
      <Menu.RadioGroup value={mode} onChange={(value) => zoneMode.set(value as ZoneMode)}>
        {zones.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
