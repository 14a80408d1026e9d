import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readCourse} from '../../src/course-page/course.ts';
import {updateCourse} from '../../src/course-page/write.ts';
import {makeLecture} from './make-lecture.ts';

const update = {title: 'C', lang: 'en', keys: new Set(['A', 'B']), notes: () => undefined, css: []};

describe('updateCourse', () => {
  it('makes the page for the whole course, and keeps it current from then on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'course-'));
    await updateCourse(folder, {...update, built: [makeLecture('A')], all: false});
    expect(await readdir(folder)).toEqual([]);
    await updateCourse(folder, {...update, built: [makeLecture('A'), makeLecture('B')], all: true});
    await updateCourse(folder, {...update, built: [makeLecture('B', {title: 'Renewed'})], all: false});
    expect(await readdir(folder)).toEqual(['course.json', 'index.html']);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('On A');
    expect(page).toContain('Renewed');
    expect(page).toContain('2 lectures, 2 slides');
  });

  it('keeps the lecture of a post that could not be read, whatever its key was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'course-'));
    const known = ['A', 'W2', 'C'].map(key => makeLecture(key));
    await updateCourse(folder, {...update, built: known, keys: new Set(['A', 'W2', 'C']), all: true});
    const unread = new Map([['w2-post', 'W2.md']]);
    await updateCourse(folder, {
      ...update,
      built: known.slice(0, 1),
      keys: new Set(['A', 'w2-post']),
      unread,
      all: true,
    });
    expect(readCourse(await readFile(join(folder, 'course.json'), 'utf8'))?.map(({key}) => key)).toEqual(['A', 'W2']);
  });
});
