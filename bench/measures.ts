// The measures (a) to (g): what is run, and against what.
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {PostFile} from '../src/model/post.ts';
import {type Course, courseOf, marpNotes, marpNotesAndFigures, postTimes} from './notes.ts';
import {median, type Ran, run} from './process.ts';

/** What a benchmark runs on. */
export interface Bench {
  readonly course: Course;
  readonly post: PostFile;
  readonly runs: number;
  /** Folder for all that is made. */
  readonly work: string;
  /** Browser of both programs. */
  readonly browser: string;
  /** What Lectern writes of growing courses, as its option takes it. */
  readonly formats: string;
  say(line: string): void;
}

const lectern = fileURLToPath(new URL('../bin/lectern.mjs', import.meta.url));
const marp = fileURLToPath(new URL('../node_modules/@marp-team/marp-cli/marp-cli.js', import.meta.url));
/** What Marp CLI is compared with. */
const likeMarp = ['--formats', 'html,pdf,handout'];

/** A build by Lectern; what it printed holds the times of its stages. */
async function build({browser}: Bench, site: string, out: string, ...args: readonly string[]): Promise<Ran> {
  return run(lectern, ['--site', site, '--out', out, '--browser', browser, '--timings', ...args]);
}

const byMarpArgs = (browser: string): readonly string[] => [
  '--no-config',
  '--html',
  '--allow-local-files',
  '--browser-path',
  browser,
];
const noSandbox = {CHROME_NO_SANDBOX: '1'};

/**
 * The same notes by Marp CLI, as HTML and as PDF, one after the other; from a folder where it takes its own Marp Core
 * and not this project's.
 */
async function byMarp({browser, work}: Bench, ...args: readonly string[]): Promise<number> {
  const common = [...byMarpArgs(browser), ...args];
  const where = {cwd: work, env: noSandbox};
  const html = await run(marp, common, where);
  const pdf = await run(marp, [...common, '--pdf'], where);
  return html.seconds + pdf.seconds;
}

/** (a) One post, cold. */
export async function one(bench: Bench): Promise<void> {
  const {course, post, work} = bench;
  const notes = join(work, 'marp-one');
  marpNotes({...course, posts: [post]}, notes);
  const ours: Ran[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < bench.runs; n++) {
    theirs.push(await byMarp(bench, '-I', notes, '-o', join(work, 'marp-one-out')));
    ours.push(await build(bench, course.root, fresh(work, 'one'), post.key, ...likeMarp, '--no-cache'));
  }
  ratio(
    bench,
    '(a) one post, cold: HTML, PDF and handout / HTML and PDF by Marp CLI',
    ours.map(({seconds}) => seconds),
    theirs,
  );
  const shares = ours.map(({said}) => layoutShare(said));
  bench.say(
    `    layout's own cost (galley, its rendering, measuring, packing): ${(100 * median(shares)).toFixed(0)} % ` +
      'of all stages',
  );
}

/**
 * (b) The whole course, cold; then (c) nothing, (d) a paragraph, (e) the theme changed, each as a share of the cold
 * run.
 */
export async function whole(bench: Bench, wanted: ReadonlySet<string>): Promise<void> {
  const {course, post, work, runs} = bench;
  const notes = join(work, 'marp-all');
  const site = join(work, 'site');
  const cache = join(work, 'cache');
  marpNotes(course, notes);
  const times = {cold: [] as number[], marp: [] as number[], c: [] as number[], d: [] as number[], e: [] as number[]};
  for (let n = 0; n < runs; n++) {
    rmSync(site, {recursive: true, force: true});
    cpSync(course.root, site, {recursive: true});
    rmSync(cache, {recursive: true, force: true});
    const out = fresh(work, 'all');
    const again = async (...args: readonly string[]): Promise<number> =>
      (await build(bench, site, out, '--all', ...likeMarp, '--cache', cache, ...args)).seconds;
    if (wanted.has('b'))
      times.marp.push(await byMarp(bench, '-I', notes, '-o', join(work, 'marp-all-out'), '--parallel', '2'));
    times.cold.push(await again());
    if (wanted.has('c')) times.c.push(await again());
    const file = join(site, post.path);
    if (wanted.has('d')) {
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n\nOne paragraph more than before, number ${n}.\n`);
      times.d.push(await again());
    }
    if (wanted.has('e')) times.e.push(await again('--theme', 'chalk'));
  }
  if (wanted.has('b'))
    ratio(
      bench,
      '(b) whole course, cold: HTML, PDF and handouts / HTML and PDF by Marp CLI --parallel 2',
      times.cold,
      times.marp,
    );
  if (wanted.has('c')) ratio(bench, '(c) nothing changed / cold', times.c, times.cold);
  if (wanted.has('d')) ratio(bench, `(d) one paragraph of ${post.key} changed / cold`, times.d, times.cold);
  if (wanted.has('e')) ratio(bench, '(e) theme changed / cold', times.e, times.cold);
}

/** (g) Bytes of what is written: PDFs against Marp CLI's of the same notes, HTML against the files of the figures. */
export async function bytes(bench: Bench): Promise<void> {
  const {course, work, browser, say} = bench;
  const [notes, theirs, ours] = [join(work, 'marp-bytes'), fresh(work, 'marp-bytes-out'), fresh(work, 'bytes')];
  const figures = marpNotesAndFigures(course, notes);
  await run(marp, [...byMarpArgs(browser), '-I', notes, '-o', theirs, '--pdf'], {cwd: work, env: noSandbox});
  await build(bench, course.root, ours, '--all', '--formats', 'html,pdf');
  const size = (folder: string, is: RegExp): number =>
    readdirSync(folder)
      .filter(file => is.test(file))
      .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const [pdf, marpPdf, html] = [size(ours, /\.pdf$/), size(theirs, /\.pdf$/), size(ours, /(?<!^index)\.html$/)];
  const row = (name: string, part: number, all: number): void =>
    say(`(g) ${name}: ${(part / all).toFixed(3)}   (${(part / 1e6).toFixed(2)} MB / ${(all / 1e6).toFixed(2)} MB)`);
  row('slide PDFs / PDFs by Marp CLI, each figure on a page of its own', pdf, marpPdf);
  row('HTML decks / files of the figures', html, figures);
}

/** (f) Growing courses and growing posts: seconds a slide, and the memory of the Node process. */
export async function growth(bench: Bench, counts: readonly number[], factors: readonly number[]): Promise<void> {
  bench.say('(f) as a course grows, then a post: one run each');
  for (const count of counts) {
    const site = join(bench.work, 'grown');
    courseOf(bench.course, count, site);
    await grown(bench, `${count} posts`, site);
  }
  for (const times of factors) {
    const site = join(bench.work, 'grown');
    postTimes(bench.course, bench.post, times, site);
    await grown(bench, `post x${times}`, site);
  }
}

async function grown(bench: Bench, name: string, site: string): Promise<void> {
  const out = fresh(bench.work, 'grown-out');
  const {seconds, memory} = await build(bench, site, out, '--all', '--formats', bench.formats, '--no-cache');
  const reports = readdirSync(out)
    .filter(file => /^L\d+.*\.json$/.test(file))
    .map(file => JSON.parse(readFileSync(join(out, file), 'utf8')) as {slides: number});
  const slides = reports.reduce((sum, report) => sum + report.slides, 0);
  bench.say(
    `    ${name.padEnd(12)}${String(slides).padStart(6)} slides ${seconds.toFixed(1).padStart(8)} s ` +
      `${(seconds / slides).toFixed(4).padStart(9)} s a slide ${memory.toFixed(0).padStart(6)} MB`,
  );
}

function ratio({say}: Bench, name: string, ours: readonly number[], theirs: readonly number[]): void {
  const [a, b] = [median(ours), median(theirs)];
  say(`${name}: ${(a / b).toFixed(3)}   (${a.toFixed(2)} s / ${b.toFixed(2)} s, medians of ${ours.length})`);
}

/** Share of the stages that lay out pages, of the sum of all stages that `--timings` printed. */
function layoutShare(printed: string): number {
  const seconds = new Map(
    [...printed.matchAll(/^ {2}(\S.*?) {2,}([\d.]+) s/gm)].map(
      ([, stage = '', time]) => [stage, Number(time)] as const,
    ),
  );
  const own = ['galley', 'galley render', 'measure', 'pack'].reduce((sum, stage) => sum + (seconds.get(stage) ?? 0), 0);
  return own / (seconds.get('sum') ?? Number.NaN);
}

function fresh(work: string, name: string): string {
  const folder = join(work, name);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  return folder;
}
