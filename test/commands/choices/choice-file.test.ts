import {expect, it} from 'vitest';
import {readChoiceFile} from '../../../src/commands/choices/choice-file.ts';

it('reads what a plan writes, where somebody has added what to show', () => {
  const text = JSON.stringify({
    format: 1,
    lectures: [
      {
        key: 'W2',
        post: 'w2.md',
        choices: [
          {line: 4, text: 'All of it.', shown: 'All', candidates: [], show: 'of it'},
          {line: 9, text: 'Nobody said anything of this.', shown: ''},
          {line: 12, show: ' '},
        ],
      },
    ],
  });
  expect(readChoiceFile(text, 'c.json')).toEqual([
    {key: 'W2', choices: [{line: 4, text: 'All of it.', show: 'of it'}]},
  ]);
});

it.each([
  ['{', /^c\.json: it is no JSON \(.+\)\. See docs\/choices\.md/],
  ['{"lectures": [{"choices": []}]}', /^c\.json: lectures\.0\.key: /],
  ['{"format": 2, "lectures": []}', /^c\.json: format: /],
  ['{"lectures": [{"key": "W2", "choices": [{"line": "four"}]}]}', /^c\.json: lectures\.0\.choices\.0\.line: /],
])('says where %s is wrong', (text, message) => {
  expect(() => readChoiceFile(text, 'c.json')).toThrow(message);
});
