import { lazy, Suspense, useRef } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useStore } from '../../lib/store.ts';
import { openPalette, overlay } from './palette-state.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Loads the palette when it is opened for the first time. */
export function PaletteHost() {
  const wanted = useStore(overlay) === 'palette';
  const used = useRef(false);
  used.current ||= wanted;
  useShortcut('palette.open', openPalette);
  return <Suspense>{used.current && <Palette opened={wanted} />}</Suspense>;
}
