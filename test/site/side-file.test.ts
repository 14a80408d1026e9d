import {expect, it} from 'vitest';
import {readSideFile, sideFileOf} from '../../src/site/side-file.ts';

const read = (text: string) => readSideFile(text, '_slides/W2.yml');
const told = (text: string) => read(text).diagnostics.map(({line, message}) => `${line}: ${message}`);

it('lies in a folder that Jekyll passes over', () => {
  expect(sideFileOf('W2-caches')).toBe('_slides/W2-caches.yml');
});

it('reads sections, blocks and what is asked of each', () => {
  const text = `# What the slides of week 2 show
- section: Caches > Why caches
  title: "Why: caches"
- section: Why caches
  block: A cache keeps
  show: what was asked for
  skip: false
- block: plot.png
  layout: full
  break: true
`;
  expect(read(text)).toEqual({
    side: {
      file: '_slides/W2.yml',
      notes: [
        {section: ['Caches', 'Why caches'], block: '', asks: [{name: 'title', value: 'Why: caches'}], line: 2},
        {section: ['Why caches'], block: 'A cache keeps', asks: [{name: 'show', value: 'what was asked for'}], line: 4},
        {section: [], block: 'plot.png', asks: [{name: 'layout', value: 'full'}, {name: 'break'}], line: 8},
      ],
    },
    diagnostics: [],
  });
});

it('is empty where nothing stands in it', () => {
  expect(read('# later\n')).toEqual({side: {file: '_slides/W2.yml', notes: []}, diagnostics: []});
});

it('tells with its line what cannot be read, and takes the rest', () => {
  expect(told('- block: [\n')).toEqual([expect.stringMatching(/^\d: The side file cannot be read: /)]);
  expect(told('show: x\n')).toEqual(['1: The side file is no list']);
  expect(told('- just words\n- block: A\n- title: B\n- block: C\n  skip: true\n')).toEqual([
    '1: The entry names neither a section nor a block',
    '2: The entry asks for nothing',
    '3: The entry names neither a section nor a block',
  ]);
  expect(read('- just words\n- block: C\n  skip: true\n').side.notes.map(({line}) => line)).toEqual([2]);
});
