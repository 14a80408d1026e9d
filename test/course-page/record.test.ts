import {describe, expect, it} from 'vitest';
import {type CourseRecord, readRecord, recordJson} from '../../src/course-page/record.ts';
import {isOwnRecord} from '../../src/files/own.ts';
import {makeLecture} from './make-lecture.ts';

const sha256 = 'a'.repeat(64);
const record = (over: Partial<CourseRecord> = {}): CourseRecord => ({
  title: 'C',
  lectures: [makeLecture('A', {facts: [['Lead', 'Team 1']], thumbnail: 'data:image/webp;base64,AAAA'})],
  files: new Map([['A.html', {post: 'a.md', sha256}]]),
  published: new Map(),
  ...over,
});

describe('course.json', () => {
  it('is read as it was written, and known for what it is', () => {
    const whole = record({published: new Map([['..', new Map([['Lectures/A.pdf', {post: 'a.md', sha256}]])]])});
    expect(readRecord(recordJson(whole))).toEqual(whole);
    expect(isOwnRecord(recordJson(whole))).toBe(true);
  });

  it('of an earlier version has lectures and no list of files', () => {
    const {lectures} = record();
    const old = `${JSON.stringify({version: 1, lectures}, null, 1)}\n`;
    expect(readRecord(old)).toEqual({title: '', lectures, files: null, published: new Map()});
    expect(isOwnRecord(old)).toBe(true);
  });

  it('does not depend on the order in which files were made', () => {
    const files = (...names: readonly string[]) => new Map(names.map(name => [name, {post: 'a.md', sha256}]));
    expect(recordJson(record({files: files('B', 'A')}))).toBe(recordJson(record({files: files('A', 'B')})));
  });

  it('is not trusted: what is no course, or holds another picture, is null', () => {
    expect(readRecord('')).toBeNull();
    expect(readRecord('{"version": 2, "lectures": []}')).toBeNull();
    const lectures = [makeLecture('A', {thumbnail: 'https://example.org/x.png'})];
    expect(readRecord(recordJson(record({lectures})))).toBeNull();
  });

  it.each(['../x', 'a/../../x', '/etc/x', 'a//b', './a', '..', 'C:\\x', 'a\nb'])('lists no file like %j', name => {
    expect(readRecord(recordJson(record({files: new Map([[name, {post: '', sha256}]])})))).toBeNull();
  });
});
