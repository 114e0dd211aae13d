import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Place } from './places.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
/** `npm run screenshots` keeps pictures of the main pages for the README. */
const keepPictures = process.env.PORTTASK_SCREENSHOTS === '1';

/** Keeps a picture of a place that the README shows, in the schemes it is shown in. */
export async function keepPicture(
  page: Page,
  { name, picture }: Place,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  if (!keepPictures || !(picture === 'both' || (picture && colorScheme === 'light'))) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}${colorScheme === 'dark' ? '-dark' : ''}.png` });
}
