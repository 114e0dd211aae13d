import { createStore } from '../../lib/store.ts';

/** Which of the two overlays of the keyboard is open. Apart from them, so that they load only when wanted. */
export const overlay = createStore<'none' | 'palette' | 'shortcuts'>('none');

export const openPalette = () => overlay.set('palette');
export const showShortcuts = () => overlay.set('shortcuts');
export const closeOverlay = () => overlay.set('none');
