import {describe, expect, it} from 'vitest';
import {diagnose} from '../../src/model/diagnostic.ts';
import {findNotice, nameNotice, noticeOf} from '../../src/preview/notice.ts';

const broken = diagnose('front-matter-invalid', 'It is broken at line 2', {file: 'a.md', at: 2, hint: 'Mend it'});
const lines = ['---', 'title: [', '---'];

describe('a notice', () => {
  it('is of an error, or of what breaks the rest of the notes', () => {
    expect(findNotice([diagnose('figure-small', 'Small', {file: 'a.md'}), broken], new Set(), lines)).toEqual({
      at: 'a.md:2',
      message: 'It is broken at line 2',
      hint: 'Mend it',
      text: 'title: [',
    });
    expect(findNotice([diagnose('internal', 'It failed', {file: 'a.md'})], new Set(), lines)?.message).toBe(
      'It failed',
    );
    expect(findNotice([diagnose('figure-small', 'Small', {file: 'a.md'})], new Set(), lines)).toBeUndefined();
  });

  it('is none of what stood there before, wherever it stands now, or is accepted', () => {
    const moved = {...broken, message: 'It is broken at line 7', line: 7};
    expect(findNotice([moved], new Set([nameNotice(broken)]), lines)).toBeUndefined();
    expect(findNotice([{...broken, accepted: 'a.md:1'}], new Set(), lines)).toBeUndefined();
  });

  it('of a config names its line', () => {
    expect(noticeOf('lectern.yml:3: ratio is wrong\nWrite 16:9')).toEqual({
      at: 'lectern.yml:3',
      message: 'ratio is wrong',
      hint: 'Write 16:9',
      text: '',
    });
    expect(noticeOf('There is no folder')).toMatchObject({at: '', message: 'There is no folder'});
  });
});
