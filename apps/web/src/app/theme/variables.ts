import type { CSSVariablesResolver } from '@mantine/core';
import { amber, dark, sea, slate, tones } from './colors.ts';

const toneVariables = (scheme: 'light' | 'dark') =>
  Object.fromEntries(
    Object.entries(tones[scheme]).flatMap(([name, tone]) => [
      [`--tone-${name}-ground`, tone.ground],
      [`--tone-${name}-text`, tone.text],
      [`--tone-${name}-dot`, tone.dot],
    ]),
  );

/**
 * Our own colours for each scheme, beside the tuples. Not `light-dark()`: Vite's CSS step lowers it and breaks it.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': slate[8],
    '--mantine-color-dimmed': slate[6],
    '--mantine-color-placeholder': slate[6],
    '--mantine-color-error': tones.light.red.text,
    '--mantine-color-anchor': sea[8],
    '--mantine-color-default-border': slate[4],
    '--page': slate[0],
    '--card': '#ffffff',
    '--sidebar': '#ffffff',
    '--line': slate[2],
    '--line-strong': slate[3],
    '--field-line': slate[5],
    '--ground-hover': slate[1],
    '--ground-head': slate[0],
    '--ground-row-active': sea[0],
    '--ground-accent': sea[1],
    '--accent': sea[8],
    '--danger-filled': amber[8],
    '--danger-filled-hover': amber[9],
    '--skeleton': slate[2],
    ...toneVariables('light'),
  },
  dark: {
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': '#98a2ac',
    '--mantine-color-placeholder': '#98a2ac',
    '--mantine-color-error': tones.dark.red.text,
    '--mantine-color-anchor': sea[4],
    '--mantine-color-default': dark[6],
    '--mantine-color-default-hover': dark[5],
    '--mantine-color-default-border': dark[4],
    // White words on shade 6 reach a contrast of 3.8 only; 7 has 4.9. Lines and icons keep 6.
    '--mantine-color-sea-filled': sea[7],
    '--mantine-color-sea-filled-hover': sea[8],
    '--mantine-primary-color-filled': sea[7],
    '--mantine-primary-color-filled-hover': sea[8],
    '--page': dark[8],
    '--card': dark[7],
    '--sidebar': dark[8],
    '--line': dark[5],
    '--line-strong': dark[4],
    '--field-line': dark[3],
    '--ground-hover': dark[6],
    '--ground-head': '#161b22',
    '--ground-row-active': '#1a2a3a',
    '--ground-accent': '#123350',
    '--accent': sea[5],
    '--danger-filled': amber[8],
    '--danger-filled-hover': amber[9],
    '--skeleton': dark[6],
    ...toneVariables('dark'),
  },
});
