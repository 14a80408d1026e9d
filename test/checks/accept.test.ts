import {describe, expect, it} from 'vitest';
import {markAccepted, collectAnswers, findUnusedAnswers} from '../../src/checks/accept.ts';
import type {AcceptedRule} from '../../src/model/course.ts';
import {type Diagnostic, diagnose} from '../../src/model/diagnostic.ts';
import {documentOf} from '../support/notes.ts';

/** Lines of notes -> which of the lines on which a rule is broken are accepted, and by what. */
function answer(lines: readonly string[], breaches: readonly Diagnostic[], course: readonly AcceptedRule[] = []) {
  const faults: Diagnostic[] = [];
  const document = documentOf(lines.join('\n'), faults);
  const told = markAccepted(breaches, collectAnswers(document, 'a.md', course), 'a.md');
  return {faults, told: told.map(one => `${one.rule}:${one.lines ?? one.line} ${one.accepted ?? 'open'}`)};
}
const small = (line: number) => diagnose('figure-small', 'small', {file: 'a.md', at: line});

describe('slide: accept', () => {
  it('holds for the block that follows, and no further', () => {
    const notes = ['# A', '', '<!-- slide: accept figure-small -->', '![x](a.png)', '', '![y](b.png)'];
    expect(answer(notes, [small(4), small(6)]).told).toEqual(['figure-small:4 a.md:3', 'figure-small:6 open']);
  });

  it('holds before a heading for its section, with the sections in it', () => {
    const notes = ['# A', '', '<!-- slide: accept figure-small -->', '## B', '', 'x', '', '### C', '', 'y', '', '## D'];
    expect(answer(notes, [small(6), small(10), small(12)]).told).toEqual([
      'figure-small:6 a.md:3',
      'figure-small:10 a.md:3',
      'figure-small:12 open',
    ]);
  });

  it('holds at the top for the whole post', () => {
    const notes = ['<!-- slide: accept figure-small, figure-alt -->', '', '# A', '', 'x', '', '# B', '', 'y'];
    const alt = diagnose('figure-alt', 'alt', {file: 'a.md', at: 9});
    expect(answer(notes, [small(5), alt]).told).toEqual(['figure-small:5 a.md:1', 'figure-alt:9 a.md:1']);
  });

  it('parts a warning on several lines where it holds for some of them', () => {
    const notes = ['# A', '', '<!-- slide: accept figure-missing -->', '![x](a.png)', '', '![y](a.png)'];
    const missing = {...diagnose('figure-missing', 'a.png is not there', {file: 'a.md', at: 4}), lines: [4, 6]};
    expect(answer(notes, [missing]).told).toEqual(['figure-missing:4 a.md:3', 'figure-missing:6 open']);
  });

  it('never answers an error, and says where it answers nothing', () => {
    const notes = ['# A', '', '<!-- slide: accept figure-small -->', 'x'];
    const error = diagnose('write-failed', 'too tall', {file: 'a.md', at: 4});
    expect(answer(notes, [error]).told).toEqual(['write-failed:4 open', 'accept-unused:3 open']);
  });

  it.each([
    ['<!-- slide: accept figure-smal -->', 'Did you mean <!-- slide: accept figure-small -->?'],
    ['<!-- slide: acept figure-small -->', 'Did you mean <!-- slide: accept figure-small -->?'],
    ['<!-- slide: accept -->', 'Name the warning'],
    ['<!-- slide: accept write-failed -->', 'Mend it in the notes'],
  ])('%s is a fault with a cure', (comment, cure) => {
    const {faults} = answer(['# A', '', comment, '', 'x'], []);
    expect(faults).toMatchObject([{rule: 'directive-unknown', severity: 'warning', line: 3}]);
    expect(faults[0]?.hint).toContain(cure);
  });

  it('changes nothing in the document that the stages see', () => {
    const entries = (comment: string) =>
      documentOf(`# A\n\nText.\n\n${comment}\n\n![x](a.png)\n`).entries.map(({kind}) => kind);
    expect(entries('<!-- slide: accept figure-small -->')).toEqual(entries('<!-- a word to oneself -->'));
  });
});

describe("accept: of the course's config", () => {
  const at = 'lectern.yml:3';

  it('holds for all posts, or for the one that it names', () => {
    expect(answer(['# A'], [small(1)], [{rule: 'figure-small', at}]).told).toEqual([`figure-small:1 ${at}`]);
    const other = [{rule: 'figure-small', file: 'b.md', at}] as const;
    expect(answer(['# A'], [small(1)], other).told).toEqual(['figure-small:1 open']);
    const own = [{rule: 'figure-small', file: 'a.md', at}] as const;
    expect(answer(['# A'], [small(1)], own).told).toEqual([`figure-small:1 ${at}`]);
  });

  it('says where no lecture has what it accepts', () => {
    const accept = [{rule: 'figure-small', at}] as const;
    expect(findUnusedAnswers([{report: {diagnostics: []}}], {accept})).toMatchObject([
      {rule: 'accept-unused', severity: 'info', file: 'lectern.yml', line: 3},
    ]);
    expect(findUnusedAnswers([{report: {diagnostics: [{...small(1), accepted: at}]}}], {accept})).toEqual([]);
  });
});
