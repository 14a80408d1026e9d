import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
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
});
