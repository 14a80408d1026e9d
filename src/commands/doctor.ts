// The machine and the course -> what is well and what is not, a finding each, with what to do. What is written to try a folder is removed.
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {cacheFolder} from '../cache/folder.ts';
import {LecternError} from '../error.ts';
import type {CourseOptions} from '../options.ts';
import {settle} from '../options.ts';
import {type CourseRead, readCourseSite, themesOf} from './choose.ts';
import {themesDir} from './context.ts';
import {missingFigures} from './missing-figures.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly about: 'Node' | 'browser' | 'fonts' | 'output' | 'cache' | 'site' | 'config' | 'figures';
  readonly state: 'ok' | 'warning' | 'wrong';
  /** What was found, as a sentence or its gist. */
  readonly found: string;
  /** What to do where it is not well. */
  readonly todo?: string;
}

/** What to look at. */
export interface DoctorOptions extends CourseOptions {
  readonly out: string;
}

const require = createRequire(import.meta.url);
/** Findings about missing figures that are told. */
const mostFigures = 10;

/** Looks at everything, one after the other; `tell` hears of each finding at once. Never rejects for what is wrong. */
export async function examine(options: DoctorOptions, tell: (finding: Finding) => void): Promise<void> {
  tell(nodeFinding(process.versions.node, await leastNode()));
  tell(await browserFinding(options));
  tell(await fontsFinding());
  tell(await outFinding(options.out));
  tell(await cacheFinding(options.cache));
  const read = await readOr(options.site, tell);
  if (read === undefined) return;
  tell(siteFinding(read));
  tell(await themeFinding(read, options));
  for (const finding of await figureFindings(read)) tell(finding);
}

/** `version` is new enough where it is no older than `least`, `MAJOR.MINOR`. */
export function nodeFinding(version: string, least: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isNew) return {about: 'Node', state: 'ok', found: version};
  const todo = `Install Node ${least} or newer: https://nodejs.org`;
  return {about: 'Node', state: 'wrong', found: `${version} is too old`, todo};
}

/** `20.19` of `>=20.19` in the program's package.json. */
async function leastNode(): Promise<string> {
  const text = await readFile(join(themesDir, '../package.json'), 'utf8');
  return (JSON.parse(text) as {engines: {node: string}}).engines.node.replace(/^\D+/, '');
}

async function browserFinding({browser}: CourseOptions): Promise<Finding> {
  const about = 'browser';
  const lines: string[] = [];
  const profile = await mkdtemp(join(tmpdir(), `lectern-${process.pid}-`)).catch(() => undefined);
  try {
    const {closeBrowser, openBrowser} = await import('../browser/launch.ts');
    const log = (line: string): void => void lines.push(line);
    const running = await openBrowser({
      log,
      ...(profile === undefined ? {} : {profile: join(profile, 'profile')}),
      ...(browser === undefined ? {} : {browser}),
    });
    const [version, {executable, isSandboxed}] = [await running.puppeteer.version(), running.start];
    await closeBrowser(running);
    const found = `${version} starts: ${executable}${isSandboxed ? '' : ' (without its sandbox)'}`;
    const failed = lines.filter(line => line.startsWith('This browser does not start'));
    const todo = `Decks will be set with it, not with the one before it: ${failed.join('; ')}`;
    return failed.length === 0 ? {about, state: 'ok', found} : {about, state: 'warning', found, todo};
  } catch (error) {
    const hint = error instanceof Error && 'hint' in error ? String(error.hint) : '';
    const todo = hint || 'Install Chrome or Chromium, or name one with --browser PATH.';
    return {about, state: 'wrong', found: said(error), todo};
  } finally {
    if (profile !== undefined) await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
  }
}

async function fontsFinding(): Promise<Finding> {
  const about = 'fonts';
  const files = (await readdir(join(themesDir, 'fonts')).catch(() => [])).filter(name => name.endsWith('.woff2'));
  const todo = 'Install Lectern again: its package is not whole.';
  if (files.length === 0) return {about, state: 'wrong', found: `there are none in ${join(themesDir, 'fonts')}`, todo};
  try {
    require.resolve('@fontsource/noto-sans-sc/package.json');
  } catch {
    const found = 'those for Chinese, Japanese and Cyrillic are not there';
    return {about, state: 'warning', found, todo: `${todo} Until then such letters come from the system's fonts.`};
  }
  return {about, state: 'ok', found: `${files.length} files come with the themes, more for other scripts`};
}

async function outFinding(out: string): Promise<Finding> {
  const about = 'output';
  const folder = nearestFolder(resolve(out));
  const isWritable = await canWrite(folder);
  const found = `${out} ${isWritable ? 'can be written to' : 'cannot be written to'}`;
  const todo = `Change the permissions of ${folder}, or name another folder with --out.`;
  return isWritable ? {about, state: 'ok', found} : {about, state: 'wrong', found, todo};
}

async function cacheFinding(cache: CourseOptions['cache']): Promise<Finding> {
  const about = 'cache';
  if (cache === false) return {about, state: 'ok', found: 'not used'};
  const folder = await cacheFolder(cache === undefined ? undefined : resolve(cache));
  if (folder !== null) return {about, state: 'ok', found: `${folder} can be written to`};
  const todo = 'Every build makes all anew until --cache names a folder that can be written to.';
  return {about, state: 'warning', found: 'no folder for it can be written to', todo};
}

/** The course; undefined where it cannot be read, which is told. */
async function readOr(site: string | undefined, tell: (finding: Finding) => void): Promise<CourseRead | undefined> {
  try {
    return await readCourseSite(site);
  } catch (error) {
    const code = error instanceof LecternError ? error.code : 'failed';
    const todo =
      code === 'config-invalid' ? 'Correct that line.' : 'Is it the folder of your course? --site ../my-course';
    const about = code === 'config-invalid' ? 'config' : 'site';
    tell({about, state: 'wrong', found: said(error), ...(code === 'no-site' ? {} : {todo})});
    return undefined;
  }
}

function siteFinding({site, name}: CourseRead): Finding {
  const about = 'site';
  const isJekyll = ['_config.yml', '_config.yaml'].some(file => existsSync(join(site.root, file)));
  const kind = isJekyll ? 'a Jekyll site' : 'a folder of notes';
  const found = `${name} is ${kind}, "${site.title}", with ${site.posts.length} lectures`;
  if (site.posts.length > 0) return {about, state: 'ok', found};
  const todo = isJekyll
    ? 'Lectern looks for .md files that begin with front matter (---). Is another folder meant? Name it with --site.'
    : 'Lectern looks for .md files. Is another folder meant? Name it with --site.';
  return {about, state: 'wrong', found, todo};
}

async function themeFinding(read: CourseRead, asked: CourseOptions): Promise<Finding> {
  const about = 'config';
  const {site, course} = read;
  const {theme} = settle(asked, course);
  const file = ['lectern.yml', 'lectern.yaml'].find(each => existsSync(join(site.root, each)));
  try {
    const {warnings} = await themesOf(theme, read);
    const found = `${file ? `${file} is right` : 'there is no lectern.yml'}, theme ${theme}`;
    if (warnings.length > 0) return {about, state: 'warning', found, todo: warnings.join(' ')};
    return {about, state: 'ok', found};
  } catch (error) {
    return {about, state: 'wrong', found: said(error), todo: 'Correct `theme` in lectern.yml, or --theme.'};
  }
}

async function figureFindings({site}: CourseRead): Promise<readonly Finding[]> {
  if (site.posts.length === 0) return [];
  const {figures, missing} = await missingFigures(site);
  if (missing.length === 0) return [{about: 'figures', state: 'ok', found: `${figures}, all there`}];
  const told = missing.slice(0, mostFigures).map(
    ({file, line, message, hint}): Finding => ({
      about: 'figures',
      state: 'warning',
      found: `${file}:${line} ${message}`,
      todo: hint ?? 'Correct its path.',
    }),
  );
  const more = missing.length - told.length;
  const rest: Finding = {
    about: 'figures',
    state: 'warning',
    found: `${more} more of ${figures} are not there`,
    todo: 'A build names them all.',
  };
  return more > 0 ? [...told, rest] : told;
}

/** The folder itself, or the first one above it that there is. */
function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** Tried, not asked: what a file system says of permissions is not always so. */
async function canWrite(folder: string): Promise<boolean> {
  try {
    await rm(await mkdtemp(join(folder, '.lectern-')), {recursive: true});
    return true;
  } catch {
    return false;
  }
}

function said(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').join(' ');
}
