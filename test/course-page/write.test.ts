import {access, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {readRecord} from '../../src/course-page/record.ts';
import {byPost, type CourseUpdate, updateCourse} from '../../src/course-page/write.ts';
import {openOutput, type Output} from '../../src/files/output.ts';
import {makeLecture} from './make-lecture.ts';

let folder: string;
let output: Output;
const posts = new Set(['A.md', 'B.md']);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'course-'));
  output = await openOutput(folder, {sources: []});
});

/** Writes decks, as so many posts with their endings, and brings the course up to date. */
async function built(decks: Readonly<Record<string, readonly string[]>>, over: Partial<CourseUpdate> = {}) {
  const files = [];
  for (const [key, endings] of Object.entries(decks))
    files.push([
      `${key}.md`,
      await output.write(endings.map(ending => ({name: `${key}${ending}`, text: key}))),
    ] as const);
  return updateCourse(output, {
    title: 'C',
    lang: 'en',
    keys: new Set(['A', 'B']),
    notes: () => undefined,
    css: [],
    built: Object.keys(decks).map(key => makeLecture(key, {post: `${key}.md`})),
    all: true,
    ...over,
    made: {isPost: post => posts.has(post), whole: false, keep: false, ...over.made, files: byPost(files)},
  });
}

const names = async (): Promise<readonly string[]> => (await readdir(folder, {recursive: true})).sort();

describe('updateCourse', () => {
  it('makes the page for the whole course, and keeps it current from then on; the record is always made', async () => {
    await built({A: ['.html']}, {all: false});
    expect(await names()).toEqual(['A.html', 'course.json']);
    await built({A: ['.html'], B: ['.html']});
    await built({B: ['.html']}, {all: false, built: [makeLecture('B', {post: 'B.md', title: 'Renewed'})]});
    expect(await names()).toEqual(['A.html', 'B.html', 'course.json', 'index.html']);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('On A');
    expect(page).toContain('Renewed');
    expect(page).toContain('2 lectures, 2 slides');
  });

  it('keeps the lecture of a post that could not be read, whatever its key was', async () => {
    await built({A: ['.html'], B: ['.html']});
    const unread = new Map([['b-post', 'B.md']]);
    await built({A: ['.html']}, {keys: new Set(['A', 'b-post']), unread});
    const record = readRecord(await readFile(join(folder, 'course.json'), 'utf8'));
    expect(record?.lectures.map(({key}) => key)).toEqual(['A', 'B']);
    expect(await names()).toContain('B.html');
  });

  it('removes a dropped format and the figures of an earlier deck, of the posts that were built alone', async () => {
    await built({A: ['.html', '.pdf', '.files/old.png'], B: ['.html', '.pdf']});
    await built({A: ['.html', '.files/new.png']}, {all: false});
    expect(await names()).toEqual(
      ['A.files', 'A.files/new.png', 'A.html', 'B.html', 'B.pdf', 'course.json', 'index.html'].sort(),
    );
    await built({A: ['.html']});
    expect(await names()).not.toContain('A.files');
  });

  it('removes what was made of posts that are gone, links it no more, and leaves all with keep', async () => {
    await built({A: ['.html'], B: ['.html']});
    const gone = {isPost: (post: string) => post === 'A.md', whole: false, keep: true, files: new Map()};
    await built({A: ['.html']}, {keys: new Set(['A']), made: gone});
    expect(await names()).toContain('B.html');
    await built({A: ['.html']}, {keys: new Set(['A']), made: {...gone, keep: false}});
    expect(await names()).toEqual(['A.html', 'course.json', 'index.html']);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).not.toContain('B.html');
  });

  it('removes nothing that is not in its list, or that somebody has changed since, and says so', async () => {
    await built({A: ['.html', '.pdf'], B: ['.html']});
    await writeFile(join(folder, 'A.pdf'), 'marked by hand');
    await writeFile(join(folder, 'A.pptx'), 'of somebody');
    const said = await built({A: ['.html']});
    expect(said).toEqual([expect.stringContaining('A.pdf was changed since it was built')]);
    expect(await names()).toEqual(['A.html', 'A.pdf', 'A.pptx', 'B.html', 'course.json', 'index.html']);
    expect(await built({A: ['.html']})).toEqual([]);
  });

  it("keeps the theme as long as a deck's Markdown may name it", async () => {
    const theme = await output.write([{name: 'course.css', text: '/* @theme course */'}]);
    const about = {isPost: (post: string) => posts.has(post), whole: false, keep: false};
    const made = {
      ...about,
      files: byPost([
        ['', theme],
        ['A.md', await output.write([{name: 'A.md', text: 'x'}])],
      ]),
    };
    const update = {title: 'C', lang: 'en', built: [makeLecture('A', {post: 'A.md'})], all: true, css: []};
    const rest = {keys: new Set(['A']), notes: () => undefined};
    await updateCourse(output, {...update, ...rest, made});
    await built({B: ['.html']});
    expect(await names()).toContain('course.css');
    await built({A: ['.html']});
    expect(await names()).not.toContain('course.css');
  });

  it('leaves the decks of another course that was built into the same folder', async () => {
    await built({A: ['.html'], B: ['.html']});
    posts.clear();
    posts.add('C.md');
    const said = await built({C: ['.html']}, {title: 'Another', keys: new Set(['C'])});
    posts.clear();
    ['A.md', 'B.md'].forEach(post => void posts.add(post));
    expect(said).toEqual([expect.stringContaining('holds the decks of "C" too')]);
    expect(await names()).toEqual(['A.html', 'B.html', 'C.html', 'course.json', 'index.html']);
  });

  it('loses no lecture where two builds end at the same time', async () => {
    await Promise.all([built({A: ['.html']}), built({B: ['.html']})]);
    const record = readRecord(await readFile(join(folder, 'course.json'), 'utf8'));
    expect(record?.lectures.map(({key}) => key)).toEqual(['A', 'B']);
    expect([...(record?.files?.keys() ?? [])]).toEqual(['A.html', 'B.html', 'index.html']);
    await expect(access(join(folder, '.lectern.lock'))).rejects.toThrow();
  });
});
