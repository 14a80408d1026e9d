import {expect, it} from 'vitest';
import {timesOf} from '../../support/times.ts';
import {withTimes} from '../../../src/export/html/times.ts';

const slide = (id: string, title: string) => ({number: 1, id, title, range: {line: 1, endLine: 1}, blocks: []});

it('tells how long each slide takes, and leaves out what is false or 0', () => {
  const [plain] = timesOf([0], 30).pages;
  const times = {
    pages: plain ? [plain, {...plain, section: 0, lead: true, steps: 2}] : [],
    sections: ['A </script>'],
    questions: 0.1,
    plans: [],
  };
  const html = withTimes('<body>x<script>run()</script></body>', [slide('a', 'A'), slide('b', 'B')], times);
  const [, json = ''] =
    /<script type="application\/json" id="lectern-times">(.*?)<\/script><script>run/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({
    pages: [
      {id: 'a', title: 'A', seconds: 30},
      {id: 'b', title: 'B', seconds: 30, section: 0, lead: true, steps: 2},
    ],
    sections: ['A </script>'],
    questions: 0.1,
  });
});
