import {describe, expect, it} from 'vitest';
import {type PublishNames, planTargets} from '../../../src/commands/publish/targets.ts';

const patterns = {pdf: 'Lectures/{lecture}.pdf', handout: 'Lectures/{lecture}-handout.pdf'};
const lecture = (post: string, names: Partial<PublishNames> = {}): PublishNames => ({
  post,
  key: post,
  lecture: post,
  term: '',
  week: '',
  ...names,
});
const paths = (...requested: Parameters<typeof planTargets>): readonly string[] =>
  planTargets(...requested).targets.map(({path}) => path);

describe('places', () => {
  it('follow the patterns, for the kinds asked for', () => {
    expect(planTargets([lecture('a.md', {lecture: 'W1'})], [], patterns, ['pdf', 'handout'])).toEqual({
      targets: [
        {post: 'a.md', kind: 'pdf', path: 'Lectures/W1.pdf'},
        {post: 'a.md', kind: 'handout', path: 'Lectures/W1-handout.pdf'},
      ],
      conflicts: [],
    });
    expect(
      paths(
        [lecture('a', {key: 'k', term: 'Spring 2024', week: '3'})],
        [],
        {...patterns, pdf: '{term}/{week}/{key}.pdf'},
        ['pdf'],
      ),
    ).toEqual(['Spring 2024/3/k.pdf']);
  });

  it.each([
    ['../../etc/passwd', 'Lectures/--..-etc-passwd.pdf'],
    ['.hidden', 'Lectures/-hidden.pdf'],
    ['a\\b:c\u0000', 'Lectures/a-b-c-.pdf'],
    ['{key}', 'Lectures/{key}.pdf'],
  ])('stay in their folder for a lecture called %j', (name, path) => {
    expect(paths([lecture('a.md', {lecture: name})], [], patterns, ['pdf'])).toEqual([path]);
  });

  it('are given to no one where two lectures would share one, in whatever case, published now or not', () => {
    const {targets: ranges, conflicts} = planTargets(
      [lecture('a.md', {lecture: 'W1'}), lecture('c.md')],
      [lecture('b.md', {lecture: 'w1'})],
      patterns,
      ['pdf'],
    );
    expect(ranges.map(({post}) => post)).toEqual(['c.md']);
    expect(conflicts).toEqual([
      expect.stringMatching(/^Lectures\/W1\.pdf is not published: it is the place of a\.md and b\.md\. Give them/),
    ]);
  });

  it('ask for a name that the notes do not give, and leave out lectures of which it is not known', () => {
    const {targets: ranges, conflicts} = planTargets(
      [lecture('a.md')],
      [{post: 'b.md', key: 'b', lecture: 'a.md'}],
      {...patterns, pdf: '{term}/{lecture}.pdf'},
      ['pdf'],
    );
    expect(ranges).toEqual([]);
    expect(conflicts).toEqual([
      'a.md is not published: its notes name no term, which "{term}/{lecture}.pdf" asks for.',
    ]);
  });
});
