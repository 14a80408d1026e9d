// A course of notes -> larger ones of the same kind, and the same notes as Marp Markdown split at headings.
import {appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {splitHeader} from '../src/site/front-matter/header.ts';
import type {PostFile} from '../src/model/post.ts';

/** A site that is measured: its folder and its posts. */
export interface Course {
  readonly root: string;
  readonly posts: readonly PostFile[];
}

/** Writes a course of `count` posts to `folder`, made of those of `course` in turn; no two have the same text. */
export function courseOf(course: Course, count: number, folder: string): void {
  rmSync(folder, {recursive: true, force: true});
  cpSync(course.root, folder, {recursive: true});
  for (const {path} of course.posts) rmSync(join(folder, path));
  for (let n = 0; n < count; n++) {
    const post = course.posts[n % course.posts.length];
    if (post === undefined) throw new Error('The site has no posts.');
    const name = `L${String(n + 1).padStart(3, '0')}`;
    const text = withKey(readFileSync(join(course.root, post.path), 'utf8'), name);
    writeFileSync(
      join(folder, dirname(post.path), `${name}.md`),
      `${text}\n\nThis is lecture ${n + 1} of the course.\n`,
    );
  }
}

/** Writes a course to `folder` that holds `post` alone, its body `times` times over. */
export function postTimes(course: Course, post: PostFile, times: number, folder: string): void {
  courseOf({...course, posts: [post]}, 1, folder);
  const file = join(folder, dirname(post.path), 'L001.md');
  for (const other of course.posts) rmSync(join(folder, other.path), {force: true});
  const {body = ''} = splitHeader(readFileSync(file, 'utf8')) ?? {};
  for (let n = 1; n < times; n++) appendFileSync(file, `\n\n${body}`);
}

/**
 * Writes each post of `course` to `folder` as Marp takes notes: a page at each heading, paths of figures as on this
 * disk.
 */
export function marpNotes(course: Course, folder: string): void {
  writeNotes(course, folder, text => text);
}

/**
 * The same, but each figure on a page of its own: what runs off a page is not printed, and would not count -> bytes of
 * each post's figures.
 */
export function marpNotesAndFigures(course: Course, folder: string): number {
  const tags = /!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>/g;
  const all = writeNotes(
    course,
    folder,
    (text, figures) =>
      `${text.replace(tags, '')}${[...figures].map(path => `\n\n---\n\n![bg contain](<${path}>)\n`).join('')}`,
  );
  return all.flatMap(figures => [...figures]).reduce((sum, path) => sum + statSync(path).size, 0);
}

/** Writes each post as `finish` makes it of its text and the files of its figures -> those files, post by post. */
function writeNotes(
  {root, posts}: Course,
  folder: string,
  finish: (text: string, figures: ReadonlySet<string>) => string,
): readonly ReadonlySet<string>[] {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  return posts.map(({path}) => {
    const figures = new Set<string>();
    const text = marpText(readFileSync(join(root, path), 'utf8'), root, dirname(path), figures);
    writeFileSync(join(folder, basename(path)), finish(text, figures));
    return figures;
  });
}

function marpText(text: string, root: string, folder: string, figures: Set<string>): string {
  const body = splitHeader(text)?.body ?? text;
  const plain = body.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, '');
  const placed = plain.replace(
    /(!\[[^\]]*\]\(|<img\b[^>]*?\ssrc=["'])([^)"'\s]+)/g,
    (whole, before: string, src: string) => {
      const file = [join(root, src), join(root, folder, src)].find(existsSync);
      if (file !== undefined) figures.add(file);
      return file === undefined ? whole : before + file;
    },
  );
  let fenced = false;
  const lines = placed.split('\n').map(line => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && /^#{1,6}\s/.test(line) ? `\n---\n\n${line}` : line;
  });
  return `---\nmarp: true\n---\n\n${lines.join('\n')}`;
}

function withKey(text: string, key: string): string {
  return /^lecture:.*$/m.test(text) ? text.replace(/^lecture:.*$/m, `lecture: ${key}`) : text;
}
