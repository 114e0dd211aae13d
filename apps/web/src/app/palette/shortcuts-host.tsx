import { lazy, Suspense } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useStore } from '../../lib/store.ts';
import { overlay, showShortcuts } from './palette-state.ts';

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

export function ShortcutsHost() {
  const wanted = useStore(overlay) === 'shortcuts';
  useShortcut('shortcuts.show', showShortcuts);
  return <Suspense>{wanted && <ShortcutsDialog />}</Suspense>;
}
