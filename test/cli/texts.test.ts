// What list, init, doctor and plan print.
import {expect, it} from 'vitest';
import type {LecturePlan} from '../../src/api.ts';
import {formatCheck} from '../../src/cli/doctor.ts';
import {initText} from '../../src/cli/init.ts';
import {listText} from '../../src/cli/list.ts';
import {planJson, planText} from '../../src/cli/plan.ts';
import {checkNode} from '../../src/commands/doctor.ts';

it('list: a line a lecture, columns that nothing stands in left out', () => {
  const lecture = {post: '_posts/a.md', title: 'A', week: '', date: '2024-01-23'};
  expect(
    listText([
      {...lecture, key: 'A', isBuilt: true, slides: 26, minutes: 41},
      {...lecture, key: 'Übung-1', isBuilt: false},
    ]),
  ).toBe(
    [
      'lecture  date        slides     minutes  file',
      'A        2024-01-23  26         41       _posts/a.md',
      'Übung-1  2024-01-23  not built           _posts/a.md',
      '',
    ].join('\n'),
  );
});

it('init: a line a file, what is to be done by hand below it, and what comes next', () => {
  expect(
    initText(
      [
        {file: 'lectern.yml', state: 'written'},
        {file: '_config.yml', state: 'by hand', advice: 'Add this.'},
      ],
      '../my-course',
    ),
  ).toBe(
    [
      'lectern.yml  written',
      '_config.yml  left as it is',
      '  Add this.',
      '',
      'Next: cd ../my-course && npm install --save-dev lectern && npm run slides -- --all',
      '',
    ].join('\n'),
  );
});

it('doctor: what to do stands on a line of its own', () => {
  expect(formatCheck(checkNode('20.19.0', '20.19'))).toBe('ok       Node: 20.19.0\n');
  expect(formatCheck(checkNode('22.1.0', '20.19'))).toBe('ok       Node: 22.1.0\n');
  expect(formatCheck(checkNode('20.9.3', '20.19'))).toBe(
    'wrong    Node: 20.9.3 is too old\n         Install Node 20.19 or newer: https://nodejs.org\n',
  );
});

const plan: LecturePlan = {
  key: 'W2',
  post: '_posts/w2.md',
  title: 'Caches',
  pages: [
    {
      number: 2,
      title: 'Why',
      role: 'content',
      layout: 'stack',
      part: {index: 1, of: 1},
      line: 5,
      blocks: [],
      notes: [],
    },
  ],
  choices: [
    {
      line: 7,
      endLine: 8,
      kind: 'paragraph',
      heading: 'Why',
      text: 'Long words.',
      words: 40,
      shown: '',
      slides: [2],
      why: 'said',
      candidates: [],
    },
  ],
  diagnostics: [],
  report: {key: 'W2', post: '_posts/w2.md', slides: 2, pages: [], ledger: [], diagnostics: []},
};

it('plan: a line a slide, then what was chosen of long blocks', () => {
  expect(planText(plan)).toBe(
    [
      'W2: 1 slides, 1 long blocks',
      '2  Why  (stack, line 5)',
      '_posts/w2.md:7  40 words, slide 2: said',
      '  (said)',
      '',
    ].join('\n'),
  );
});

it('plan: as JSON the choices alone, with the number of their format', () => {
  const {key, post, title, choices} = plan;
  expect(JSON.parse(planJson([plan]))).toEqual({format: 1, lectures: [{key, post, title, choices}]});
});
