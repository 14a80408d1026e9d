import {describe, expect, it} from 'vitest';
import {createFitLine, collectHeaderFooterTexts} from '../../../src/layout/galley/header-footer.ts';
import type {HeaderFooter} from '../../../src/model/metrics.ts';
import {slide} from '../../support/content.ts';

/** A header of 400 px and a footer of 300, each UTF-16 unit 10 px wide. */
function measured(...texts: readonly string[]): HeaderFooter {
  return {
    header: 400,
    footer: 300,
    em: 10,
    ends: Object.fromEntries(texts.map(text => [text, Array.from({length: text.length}, (_, i) => 10 * (i + 1))])),
  };
}

const width = (line: readonly string[]): number => line.join('').length * 10 + 12 * (line.length - 1);
const long = 'Why dough rises more slowly in the cold of a cellar';

describe('one line above or below a slide', () => {
  it('stays as it is where it fits', () => {
    const line = ['Bread', 'How it rises'];
    expect(createFitLine(measured(...line))(line, 'header')).toEqual(line);
    expect(createFitLine(measured())([], 'header')).toEqual([]);
    expect(createFitLine(measured())(['constructor', 'toString'], 'header')).toEqual(['constructor', 'toString']);
  });

  it('ends with three dots after a whole word', () => {
    expect(createFitLine(measured(long))([long], 'header')).toEqual(['Why dough rises more slowly in the…']);
    expect(createFitLine(measured(long))([long], 'footer')).toEqual(['Why dough rises more slowly…']);
  });

  it('shortens only the longer of two, the last the least', () => {
    const line = createFitLine(measured(long, 'Salt'))([long, 'Salt'], 'header');
    expect(line).toEqual(['Why dough rises more slowly in…', 'Salt']);
    const [first = '', last = ''] = createFitLine(measured(long, `${long}!`))([long, `${long}!`], 'header');
    expect(width([first, last])).toBeLessThanOrEqual(400);
    expect(last.length).toBeGreaterThan(first.length);
  });

  it('cuts a text without blanks, but no letter in two', () => {
    const faces = '\u{1F35E}'.repeat(40);
    const [cut = ''] = createFitLine(measured(faces))([faces], 'header');
    expect(cut).toMatch(/^\u{1F35E}{19}…$/u);
  });
});

it('names each text once: course, footer, lecture and all headings above a slide', () => {
  const slides = [slide([], {trail: ['Bread', 'Salt']}), slide([], {trail: ['Bread', 'Baking']})];
  expect(collectHeaderFooterTexts(slides, {course: 'Baking', footer: 'Spring', title: 'Why bread rises'})).toEqual([
    'Baking',
    'Spring',
    'Why bread rises',
    'Bread',
    'Salt',
  ]);
});
