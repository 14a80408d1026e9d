// Which sections share a slide: notes in, slides out.
import {describe, expect, it} from 'vitest';
import type {Slide} from '../../../src/model/slide.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

const few = 'A dough of rye and wheat needs more water than one of wheat alone, and stays soft for longer.';
/** More than a page. */
const much = Array.from({length: 12}, (_, i) => `- Rye number ${i} is made of flour and water and of some salt`).join(
  '\n',
);

const contentOf = (notes: string) => slidesOf(notes).filter(({role}) => role === 'content');
const titles = (slides: readonly Slide[]) => slides.map(({title}) => normalizedText(title));
/** Headings of sections on a slide. */
const sections = ({content}: Slide) =>
  content.flatMap(block => (block.kind === 'inline-heading' && block.section ? [normalizedText(block.children)] : []));

describe('small sections below a topic', () => {
  it('share its slide where they are all that it holds, under its heading', () => {
    const [flour, ...others] = contentOf(`# Flour\n\n## Rye\n\n${few}\n\n## Wheat\n\n${few}\n\n# Salt\n\n${much}`);
    expect(flour && [titles([flour]), sections(flour), flour.level, flour.trail]).toEqual([
      ['Flour'],
      ['Rye', 'Wheat'],
      1,
      [],
    ]);
    expect(titles(others)).toEqual(['Salt']);
  });

  it('give it one name where they share it', () => {
    const notes = `# Flour\n\n## Oats\n\n${much}\n\n## Rye\n\n${few}\n\n## Rye\n\n${few}\n\n# Salt\n\n${much}`;
    expect(titles(contentOf(notes))).toContain('Rye');
  });

  it('share none where one of them turns the page', () => {
    const folded = '<details><summary>Solution</summary>Water.</details>';
    const notes = `# Flour\n\n## Rye\n\n${few}\n\n${folded}\n\n## Wheat\n\n${few}\n\n# Salt\n\n${much}`;
    expect(titles(contentOf(notes))).toEqual(['Rye', 'Wheat', 'Salt']);
  });

  it('give it a title without TeX, as plain text holds no formula', () => {
    const below = `## Oats\n\n${much}\n\n## Rye $x^2$\n\n${few}\n\n## $\\alpha$ wheat\n\n${few}`;
    const notes = `# Flour\n\n${below}\n\n# Salt\n\n${much}`;
    expect(titles(contentOf(notes))).toContain('Rye x² · α wheat');
  });

  it('share one titled after them where others of it do not, below the topic', () => {
    const notes = `# Flour\n\n## Oats\n\n${much}\n\n## Rye\n\n${few}\n\n## Wheat\n\n${few}\n\n# Salt\n\n${much}`;
    const [oats, shared] = contentOf(notes);
    expect(oats && sections(oats)).toEqual([]);
    expect(shared && [titles([shared]), sections(shared), shared.parent]).toEqual([
      ['Rye · Wheat'],
      ['Rye', 'Wheat'],
      'Flour',
    ]);
  });

  it('share as many as there are: pages are filled by what is measured', () => {
    const many = Array.from({length: 9}, (_, i) => `## Grain ${'abcdefghi'[i]}\n\n${few}`).join('\n\n');
    expect(contentOf(`# Flour\n\n${many}\n\n# Salt\n\n${much}`).map(slide => sections(slide).length)).toEqual([9, 0]);
  });

  it.each([
    ['a figure', '![a loaf](/loaf-640x480.png)'],
    ['code', '```\nbake()\n```'],
    ['a layout of its own', `<!-- slide: layout=wide -->\n\n${few}`],
    ['more than a page', much],
  ])('stand alone with %s', (_what, body) => {
    const notes = `# Flour\n\n## Rye\n\n${body}\n\n## Wheat\n\n${few}\n\n# Salt\n\n${much}`;
    expect(contentOf(notes).flatMap(sections)).toEqual([]);
  });

  it('stand with the topic’s own words where those are few', () => {
    const [flour] = contentOf(`# Flour\n\n${few}\n\n## Rye\n\n${few}\n\n## Wheat\n\n${few}\n\n# Salt\n\n${much}`);
    expect(flour && [titles([flour]), sections(flour)]).toEqual([['Flour'], ['Rye', 'Wheat']]);
  });

  it('take the remark above them in, however large the first of them is', () => {
    const flours = `## Flour\n\n${few}\n\n### Rye\n\n${much}\n\n### Wheat\n\n${much}`;
    const [flour, wheat] = contentOf(`# Bread\n\n${flours}\n\n## Ovens\n\n${much}\n\n# Salt\n\n${much}`);
    expect(flour && [titles([flour]), sections(flour)]).toEqual([['Flour'], ['Rye']]);
    expect(wheat && titles([wheat])).toEqual(['Wheat']);
  });
});

describe('topics', () => {
  it('share a slide where each would leave it half empty', () => {
    expect(titles(contentOf(`# Rye\n\n${few}\n\n# Wheat\n\n${few}`))).toEqual(['Rye · Wheat']);
  });

  it('share none where the notes have more to say of one', () => {
    const more = `${few} ${few.replace('A dough', 'Leaven')} ${few.replace('A dough', 'Bread')}`;
    expect(titles(contentOf(`# Rye\n\n${more}\n\n# Wheat\n\n${few}`))).toEqual(['Rye', 'Wheat']);
  });

  it('share one where one of them would leave its slide empty', () => {
    const [shared] = contentOf(`# Rye\n\n${few}\n\n# Wheat\n\nIt is light.\n\n# Salt\n\n${much}`);
    expect(shared && [titles([shared]), sections(shared)]).toEqual([['Rye · Wheat'], ['Rye', 'Wheat']]);
  });
});
