import {expect, it} from 'vitest';
import {timesOf} from '../../support/times.ts';
import {withTimes} from '../../../src/export/html/times.ts';

it('tells how long each slide takes by columns, and leaves out lists that would be empty', () => {
  const [plain] = timesOf([0], 30).pages;
  const times = {
    pages: plain ? [plain, {...plain, section: 0, lead: true, seconds: 45, priority: 'must' as const}] : [],
    sections: ['A </script>'],
    questions: 0.1,
    plans: [{minutes: 20, pages: [1]}],
  };
  const html = withTimes('<body>x<script>run()</script></body>', times);
  const [, json = ''] =
    /<script type="application\/json" id="lectern-times">(.*?)<\/script><script>run/.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual({
    seconds: [30, 45],
    section: [-1, 0],
    lead: [2],
    must: [2],
    sections: ['A </script>'],
    questions: 0.1,
    plans: {'20': [1]},
  });
});
