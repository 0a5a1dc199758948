/** Text can be read: the contrasts of the page's colours, by the formula of WCAG 2.2. */

import { describe, expect, test } from 'vitest';
import { pageColours, pageStyle } from '../../src/dossier/page-style.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

test('the formula is the one of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = pageColours[scheme];

  test.each(['ink', 'second', 'against', 'agree', 'unsure', 'link'] as const)('%s stands out from paper', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('ink stands out from what is marked', () => {
    expect(contrast(colours.ink, colours.mark)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the style fetches nothing', () => {
  expect(pageStyle).not.toMatch(/url\(|@import|@font-face|expression|<\//i);
});
