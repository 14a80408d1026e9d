import {expect, it} from 'vitest';
import {read} from '../read.ts';

const kinds = (title: string) => read(`# A\n\n## ${title}\n\nText.`).document.entries.map(({kind}) => kind);

it.each([
  '$x^2$',
  '$a$ = $b$',
  'oven-plan_2.png',
  'notes/dough.ipynb',
  'https://example.org/dough',
  '[www.example.org](https://www.example.org)',
])('takes a heading that is no title for text: %s', title => {
  expect(kinds(title)).toEqual(['heading', 'prose', 'prose']);
});

it.each(['The loss $L$', 'Node.js', 'v1.2', '[On dough](https://example.org)', 'Data in oven.csv'])(
  'leaves a title with words: %s',
  title => {
    expect(kinds(title)).toEqual(['heading', 'heading', 'prose']);
  },
);
