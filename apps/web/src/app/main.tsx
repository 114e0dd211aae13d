import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isApiError } from '../lib/api-error.ts';
import { installShortcuts, listenToShortcuts } from '../lib/shortcuts.ts';
import { Providers } from './providers.tsx';
import { shortcuts } from './shortcuts.ts';
import { reloadWhenReplaced } from './stale-build.ts';

installShortcuts(shortcuts);
listenToShortcuts();
reloadWhenReplaced();

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the app');
createRoot(element, {
  // What the server refused is shown where it was asked for; only faults of the app itself belong in the console.
  onCaughtError: (error) => {
    if (!isApiError(error)) console.error(error);
  },
}).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
