import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Inter: Latin with all its European letters, Greek and Cyrillic, and figures of one width for tables. */
const files = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
export type Weight = keyof typeof files;

const read = new Map<Weight, Buffer>();

/** The file of a weight, read once. */
export function fontFile(weight: Weight): Buffer {
  const file = read.get(weight) ?? readFileSync(files[weight]);
  read.set(weight, file);
  return file;
}
