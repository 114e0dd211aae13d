import type { MantineColorsTuple } from '@mantine/core';

/** The accent. */
export const sea: MantineColorsTuple = [
  ...(['#eef5fb', '#d9e8f5', '#b0cfeb', '#83b4e0', '#5e9dd7'] as const),
  ...(['#468fd2', '#3787cf', '#2874b8', '#1d67a5', '#085891'] as const),
];

/** The greys of light pages. */
export const slate: MantineColorsTuple = [
  ...(['#f8fafb', '#f1f4f6', '#e4e9ed', '#d3dae0', '#aab5bf'] as const),
  ...(['#7d8a96', '#5a6773', '#3f4a55', '#232b33', '#151b21'] as const),
];

/** The greys of dark pages: page on 8, cards on 7, lines on 5. */
export const dark: MantineColorsTuple = [
  ...(['#d5dbe1', '#aeb7c0', '#8a949e', '#626d78', '#3d4751'] as const),
  ...(['#2c353e', '#212931', '#191f26', '#12171d', '#0c1014'] as const),
];

/** Warnings. Dark enough at 8 and 9 for white words, which common oranges are not. */
export const amber: MantineColorsTuple = [
  ...(['#fff4e6', '#ffe8cc', '#ffd8a8', '#ffc078', '#ffa94d'] as const),
  ...(['#fd8c24', '#f2750f', '#d95f06', '#b94a05', '#9a3c04'] as const),
];

type Tone = { readonly ground: string; readonly text: string; readonly dot: string };
export type ToneName = 'green' | 'blue' | 'amber' | 'red' | 'grey';

/** Badges and notices: words on these grounds have a contrast of at least 4.5 (theme.test.ts). */
export const tones: Readonly<Record<'light' | 'dark', Readonly<Record<ToneName, Tone>>>> = {
  light: {
    green: { ground: '#d9f5e0', text: '#176635', dot: '#2f9e55' },
    blue: { ground: '#d6eafb', text: '#0f5693', dot: '#2b86d9' },
    amber: { ground: '#ffe9cf', text: '#8f3d05', dot: '#e8700a' },
    red: { ground: '#ffe1e1', text: '#a81e1e', dot: '#e03e3e' },
    grey: { ground: '#e9edf1', text: '#3f4a55', dot: '#5a6773' },
  },
  dark: {
    green: { ground: '#15361f', text: '#8fdcaa', dot: '#4cc274' },
    blue: { ground: '#12314e', text: '#9ccdf6', dot: '#4fa3ea' },
    amber: { ground: '#41260c', text: '#ffbf80', dot: '#fb923c' },
    red: { ground: '#451c1e', text: '#ffb0b0', dot: '#f26d6d' },
    grey: { ground: '#262e36', text: '#c3cbd3', dot: '#8a949e' },
  },
};
