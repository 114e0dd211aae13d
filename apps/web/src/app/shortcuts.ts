import type { Shortcut } from '../lib/shortcuts.ts';
import { sections } from './sections.ts';

const goTo: readonly Shortcut[] = sections.flatMap(({ id, keys, label }) =>
  keys ? [{ id: `go.${id}`, keys, label: `Go to ${label}`, group: 'Go to' }] : [],
);

/** Every shortcut there is. The palette, tooltips and the `?` overlay read them here. */
export const shortcuts: readonly Shortcut[] = [
  { id: 'palette.open', keys: 'mod+k', label: 'Search or jump to', group: 'Everywhere' },
  { id: 'shortcuts.show', keys: '?', label: 'Show keyboard shortcuts', group: 'Everywhere' },
  { id: 'sidebar.toggle', keys: '[', label: 'Collapse or widen the sidebar', group: 'Everywhere' },
  ...goTo,
  { id: 'list.search', keys: '/', label: 'Search this list', group: 'In lists' },
  { id: 'list.next', keys: 'j', label: 'Next row', group: 'In lists' },
  { id: 'list.previous', keys: 'k', label: 'Previous row', group: 'In lists' },
  { id: 'list.open', keys: 'Enter', label: 'Open the row', group: 'In lists' },
  { id: 'list.peek', keys: 'p', label: 'Look at the row in the side panel', group: 'In lists' },
  { id: 'list.select', keys: 'x', label: 'Select the row', group: 'In lists' },
  { id: 'page.create', keys: 'c', label: 'Create, where a page has something to create', group: 'On pages' },
];
