import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installShortcuts, listenToShortcuts } from '../lib/shortcuts.ts';
import { Providers } from './providers.tsx';
import { shortcuts } from './shortcuts.ts';
import { reloadWhenReplaced } from './stale-build.ts';

installShortcuts(shortcuts);
listenToShortcuts();
reloadWhenReplaced();

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the app');
createRoot(element).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
