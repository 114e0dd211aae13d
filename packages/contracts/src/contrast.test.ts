import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, judgeColor, parseColor, ratioText, textOn } from './contrast.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // The best known pair of greys: one passes with white, the next one does not.
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
      }),
    );
  });

  it('is never shown better than it is', () => {
    expect(ratioText(4.4999)).toBe('4.49:1');
    expect(ratioText(4.5)).toBe('4.5:1');
  });
});

describe('the verdict on a colour', () => {
  it('takes white on dark colours and ink on light ones', () => {
    expect(textOn('#0b2545')).toBe('#ffffff');
    expect(textOn('#ffd166')).toBe('#151b21');
  });

  it.each(['#1d67a5', '#0b2545', '#ffd166', '#000000', '#ffffff', '#767676'])('takes %s', (good) => {
    expect(judgeColor(good)).toMatchObject({ passes: true, problem: null, suggestion: null });
  });

  it('refuses what neither text can be read on, with both ratios and the nearest tone', () => {
    const { passes, problem, suggestion } = judgeColor('#777777');
    expect(passes).toBe(false);
    expect(suggestion).toBe('#767676');
    expect(problem).toContain('4.47:1 in white');
    expect(problem).toContain('#767676');
  });

  it('suggests only what passes, and leaves alone what does', () => {
    fc.assert(
      fc.property(color, (any) => {
        const { passes, ratio, textColor, suggestion, accents } = judgeColor(any);
        expect(passes).toBe(ratio >= 4.5);
        expect(contrast(any, textColor)).toBe(ratio);
        expect(suggestion === null).toBe(passes);
        if (suggestion) expect(judgeColor(suggestion).passes).toBe(true);
        expect(contrast(accents.light, '#ffffff')).toBeGreaterThanOrEqual(3);
        expect(contrast(accents.light, '#f1f4f6')).toBeGreaterThanOrEqual(3);
        expect(contrast(accents.dark, '#191f26')).toBeGreaterThanOrEqual(3);
        expect(contrast(accents.dark, '#12171d')).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('leaves a colour as it is where people can see it', () => {
    const { accents } = judgeColor('#0b2545');
    expect(accents.light).toBe('#0b2545');
    expect(accents.dark).not.toBe('#0b2545');
  });
});

describe('the spelling of a colour', () => {
  it.each([
    ['#1D67A5', '#1d67a5'],
    [' #abc ', '#aabbcc'],
    ['1d67a5', null],
    ['#12345', null],
    ['#1234567', null],
    ['red', null],
    ['#ggg', null],
  ])('of %j is %j', (typed, color) => {
    expect(parseColor(typed)).toBe(color);
  });
});
