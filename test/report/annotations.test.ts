import {describe, expect, it} from 'vitest';
import {formatGithub, createPathOf, formatSarif} from '../../src/report/annotations.ts';
import {diagnose} from '../../src/model/diagnostic.ts';

const pathOf = createPathOf('/repo', '/repo/course');
const missing = diagnose('figure-missing', 'a.png is not there: 100 %', {
  file: '_posts/a, b.md',
  at: 7,
  hint: 'Correct the path',
});
const twice = {...diagnose('figure-alt', '2 figures have none', {file: 'a.md', at: 3}), lines: [3, 9]};
const answered = {...diagnose('figure-small', 'small', {file: 'a.md', at: 5}), accepted: 'a.md:4'};
const shared = {...diagnose('figure-small', 'small', {file: 'a.md', at: 8}), accepted: 'lectern.yml:4'};

describe('the paths', () => {
  it('are those from the repository', () => {
    expect(pathOf('a.md')).toBe('course/a.md');
    expect(createPathOf('/repo/course', '/repo/course')('_posts/a.md')).toBe('_posts/a.md');
    expect(createPathOf('/elsewhere', '/repo')('a.md')).toBe('../repo/a.md');
  });
});

describe('workflow commands', () => {
  it('name file and line, with what would end a property escaped', () => {
    expect(formatGithub([missing], pathOf)).toEqual([
      '::warning file=course/_posts/a%2C b.md,line=7,title=figure-missing::a.png is not there: 100 %25. Correct ' +
        'the path',
    ]);
    const broken = diagnose('internal', 'one\r\ntwo', {file: 'a:b.md'});
    expect(formatGithub([broken], pathOf)).toEqual([
      '::error file=course/a%3Ab.md,line=1,title=internal::one%0D%0Atwo',
    ]);
  });

  it('are one for each place, none for what is accepted, and notices for infos', () => {
    expect(formatGithub([twice, answered, diagnose('figure-case', 'case', {file: 'a.md', at: 2})], pathOf)).toEqual([
      '::warning file=course/a.md,line=3,title=figure-alt::2 figures have none',
      '::warning file=course/a.md,line=9,title=figure-alt::2 figures have none',
      '::notice file=course/a.md,line=2,title=figure-case::case',
    ]);
  });
});

describe('the SARIF log', () => {
  const log = formatSarif([missing, twice, answered, shared], pathOf);
  const [run] = log.runs;

  it('says what it is, and knows each rule that it speaks of, once', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(run?.tool.driver.name).toBe('Lectern');
    expect(run?.tool.driver.rules?.map(({id}) => id).sort()).toEqual(['figure-alt', 'figure-missing', 'figure-small']);
    for (const result of run?.results ?? [])
      expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  });

  it('has a relative address and a region for each place', () => {
    const ranges = run?.results?.map(({locations}) =>
      locations?.map(({physicalLocation: at}) => `${at?.artifactLocation?.uri}:${at?.region?.startLine}`),
    );
    expect(ranges?.[0]).toEqual(['course/_posts/a%2C%20b.md:7']);
    expect(ranges?.[1]).toEqual(['course/a.md:3', 'course/a.md:9']);
    expect(run?.results?.map(({level}) => level)).toEqual(['warning', 'warning', 'warning', 'warning']);
  });

  it('suppresses what is accepted, in the notes or beside them', () => {
    expect(run?.results?.map(({suppressions}) => suppressions?.[0]?.kind)).toEqual([
      undefined,
      undefined,
      'inSource',
      'external',
    ]);
  });

  it('is a log of an empty run where nothing is wrong', () => {
    expect(formatSarif([], pathOf).runs[0]).toMatchObject({tool: {driver: {rules: []}}, results: []});
  });
});
