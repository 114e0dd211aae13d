// Colours of organizations by WCAG 2.2. Without zod, so that the web app shows while somebody types what the server will say.

/** A colour as `#rrggbb`, lower case. */
export type HexColor = string;

/** The two colours of text that may stand on an organization's colour: white, and near-black ink. */
const texts = ['#ffffff', '#151b21'] as const;
/** Text has to have this contrast (1.4.3); shapes that mean something this one (1.4.11). */
const textContrast = 4.5;
const shapeContrast = 3;
/** The grounds of pages: in each scheme the one on which a shape is hardest to see. */
const grounds = { light: '#f1f4f6', dark: '#191f26' } as const;

/** `#RGB` and `#RRGGBB` in one spelling, or null. */
export function parseColor(typed: string): HexColor | null {
  const text = typed.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  return /^#[0-9a-f]{3}$/.test(text) ? text.replaceAll(/[0-9a-f]/g, '$&$&') : null;
}

const channels = (color: HexColor): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

function luminance(color: HexColor): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: HexColor, other: HexColor): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Rounded down, so that what is shown as 4.5:1 passes. */
export const ratioText = (ratio: number): string => `${Math.floor(ratio * 100) / 100}:1`;

/** The better of the two texts on a colour. */
export const textOn = (color: HexColor): HexColor => {
  const [white, ink] = texts;
  return contrast(color, white) >= contrast(color, ink) ? white : ink;
};

function mixed(color: HexColor, target: 0 | 255, share: number): HexColor {
  const mix = (channel: number) => Math.round(channel + (target - channel) * share);
  const hex = (channel: number) => mix(channel).toString(16).padStart(2, '0');
  return `#${channels(color).map(hex).join('')}`;
}

/** The colour itself if it passes, else the nearest darker or lighter tone of it that does. */
function nearestTone(color: HexColor, passes: (tone: HexColor) => boolean): HexColor {
  for (let step = 0; step <= 200; step += 1) {
    const tone = [mixed(color, 0, step / 200), mixed(color, 255, step / 200)].find(passes);
    if (tone) return tone;
  }
  return color;
}

const isReadable = (color: HexColor): boolean => contrast(color, textOn(color)) >= textContrast;

export type ColorVerdict = {
  readonly color: HexColor;
  /** Text that stands on it. */
  readonly textColor: HexColor;
  readonly ratio: number;
  readonly passes: boolean;
  /** Why it is refused, and the nearest tone that is not; null when it passes. */
  readonly problem: string | null;
  readonly suggestion: HexColor | null;
  /** The tone in which it stands as a shape on the pages of each scheme: itself where people can see it there. */
  readonly accents: { readonly light: HexColor; readonly dark: HexColor };
};

/** Whether a colour can be an organization's primary one, and what follows from it. */
export function judgeColor(color: HexColor): ColorVerdict {
  const textColor = textOn(color);
  const ratio = contrast(color, textColor);
  const passes = ratio >= textContrast;
  const suggestion = passes ? null : nearestTone(color, isReadable);
  const [white, ink] = texts.map((text) => ratioText(contrast(color, text)));
  const accent = (ground: HexColor) => nearestTone(color, (tone) => contrast(tone, ground) >= shapeContrast);
  return {
    color,
    textColor,
    ratio,
    passes,
    suggestion,
    problem: passes
      ? null
      : `text on it has ${white} in white and ${ink} in dark; it takes ${textContrast}:1. The nearest tone that has it is ${suggestion}`,
    accents: { light: accent(grounds.light), dark: accent(grounds.dark) },
  };
}
