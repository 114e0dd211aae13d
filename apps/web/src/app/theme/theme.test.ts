/** Words on our grounds can be read: WCAG AA, in both schemes. */
import { describe, expect, it } from 'vitest';
import { amber, dark, sea, slate, tones } from './colors.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, less = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (less + 0.05);
}

const badges = Object.entries(tones).flatMap(([scheme, all]) =>
  Object.entries(all).map(([name, { ground, text }]) => [`${scheme} ${name}`, text, ground] as const),
);
const words = [
  ['light text on the page', slate[8], slate[0]],
  ['light meta on the page', slate[6], slate[0]],
  ['light meta on a hovered row', slate[6], slate[1]],
  ['dark text on a card', dark[0], dark[7]],
  ['dark meta on a card', '#98a2ac', dark[7]],
  ['dark meta on a hovered row', '#98a2ac', dark[6]],
  ['dark link on a card', sea[4], dark[7]],
  ['light primary button', '#ffffff', sea[8]],
  ['dark primary button', '#ffffff', sea[7]],
  ['dangerous button', '#ffffff', amber[8]],
  ['dangerous button, hovered', '#ffffff', amber[9]],
] as const;

describe('contrast of words', () => {
  it.each([...badges, ...words])('%s', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast of fields', () => {
  it.each([
    ['light', slate[5], '#ffffff'],
    ['dark', dark[3], dark[7]],
  ] as const)('%s', (_, line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });
});
