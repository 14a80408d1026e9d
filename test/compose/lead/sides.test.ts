import {expect, it} from 'vitest';
import {readBlock} from '../../../src/compose/lead/block.ts';
import {textOf} from '../../../src/compose/lead/candidates/candidate.ts';
import {chooseLead} from '../../../src/compose/lead/lead.ts';
import {joinSides, sideOf} from '../../../src/compose/lead/sides.ts';
import type {Inline} from '../../../src/model/document.ts';
import {findSentences} from '../../../src/text/sentences.ts';
import type {Span} from '../../../src/text/span.ts';
import {normalizedText} from '../../../src/text/plain.ts';

const text = (value: string): Inline => ({type: 'text', value});
const bold = (value: string): Inline => ({type: 'strong', children: [text(value)]});
const none = {kind: 'none', text: ''} as const;
const lead = (...children: readonly Inline[]) =>
  chooseLead(children, 'prose', {lang: 'en', heading: '', before: none, after: none});
const shown = (...children: readonly Inline[]) => {
  const chosen = lead(...children);
  return chosen.kind === 'run' ? normalizedText(chosen.children) : chosen.kind;
};

const left = 'A loaf that has proved for one hour in a warm kitchen and was baked at once.';
const right = 'The same dough after a night in the cellar, which has twice the height.';
const rest = 'In both cases the oven was heated with beech wood until its stones were white, as it is done every day.';

it('a sentence on one side brings along that on the other, whatever marks them', () => {
  const both = `Left: ${left} Right: ${right}`;
  expect(shown(bold('Left:'), text(` ${left} `), bold('Right:'), text(` ${right} ${rest}`))).toBe(both);
  expect(shown(text(`${both} ${rest}`))).toBe(both);
});

it('long sides stand together where there is room', () => {
  const long = `${left.slice(0, -1)}, in an oven of stone that was built by the grandfather of its baker.`;
  const chosen = lead(text(`Left: ${long} Right: ${long} ${rest}`));
  expect(chosen.kind === 'run' && normalizedText(chosen.children)).not.toContain('Right:');
  const longer = chosen.kind === 'run' ? (chosen.longer ?? []) : [];
  expect(longer.some(({children}) => normalizedText(children).includes(`Right: ${long}`))).toBe(true);
});

it('a side never bears the label of another, nor of what is told of both', () => {
  const words = (count: number) => Array.from({length: count}, (_, i) => `loaf${i}`).join(' ');
  const sentences = [`Left: ${words(40)}.`, `Right: ${words(40)}.`, 'In both of them salt was left out.'];
  const block = readBlock({
    text: sentences.join(' '),
    fixed: [],
    stressed: [],
    sentences: findSentences([text(sentences.join(' '))]),
    label: 'Left: '.length,
    isItem: false,
    heading: '',
    before: none,
    after: none,
  });
  const [label, left, right, both] = block.sentences;
  const join = (...runs: readonly (Span | undefined)[]) => {
    const chosen = runs.flatMap(run => run ?? []);
    const candidate = {
      runs: chosen,
      kind: 'plain',
      start: 'sentence',
      end: 'sentence',
      gap: 'none',
      sentence: 1,
      length: 9,
    } as const;
    return textOf(joinSides({block, candidate}, 50), block);
  };
  expect(join(label, right)).toBe(sentences[1]);
  expect(join(label, both)).toBe(sentences[0]);
  expect(join(label, left)).toBe(sentences[0]);
  expect(join(both)).toBe(sentences[2]);
});

it('tells sides by a colon or brackets', () => {
  expect(['Left: a loaf', '(Right) a loaf', 'Top left: a loaf'].map(sideOf)).toEqual(['left', 'right', 'top left']);
  expect(['Left over dough', 'Right after it', 'Dough: left'].map(sideOf)).toEqual(['', '', '']);
});
