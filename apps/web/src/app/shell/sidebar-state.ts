import { createRememberedStore } from '../../lib/store.ts';

/** Whether the sidebar shows words, or icons alone. */
export const sidebarState = createRememberedStore<'wide' | 'narrow'>('sidebar', 'wide', ['wide', 'narrow']);

export const toggleSidebar = () => sidebarState.set(sidebarState.get() === 'wide' ? 'narrow' : 'wide');
