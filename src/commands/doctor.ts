// The machine and the course -> what is well and what is not, a finding each, with what to do. What is written to try a
// folder is removed.
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {findCacheFolder} from '../files/cache-folder.ts';
import {LecternError} from '../errors.ts';
import type {CourseOptions} from '../options.ts';
import {resolveOptions} from '../options.ts';
import {type CourseRead, readCourseSite, themesOf} from './choose.ts';
import {findMissingFonts} from '../render/fonts/fallback-font.ts';
import {themesDir} from './build/session.ts';
import {findMissingFigures} from './missing-figures.ts';

/** One thing that was looked at. */
export interface DoctorCheck {
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

/** Findings about missing figures that are told. */
const maxFigures = 10;

/** Looks at everything, one after the other; `tell` hears of each finding at once. Never rejects for what is wrong. */
export async function examine(options: DoctorOptions, tell: (check: DoctorCheck) => void): Promise<void> {
  tell(checkNode(process.versions.node, await minNode()));
  tell(await checkBrowser(options));
  tell(await checkFonts());
  tell(await checkOut(options.out));
  tell(await checkCache(options.cache));
  const read = await readOr(options.site, tell);
  if (read === undefined) return;
  tell(checkSite(read));
  tell(await checkTheme(read, options));
  for (const check of await checkFigures(read)) tell(check);
}

/** `version` is new enough where it is no older than `min`, `MAJOR.MINOR`. */
export function checkNode(version: string, min: string): DoctorCheck {
  const isOld = version.localeCompare(min, 'en', {numeric: true}) < 0;
  if (!isOld) return {about: 'Node', state: 'ok', found: version};
  const todo = `Install Node ${min} or newer: https://nodejs.org`;
  return {about: 'Node', state: 'wrong', found: `${version} is too old`, todo};
}

/** `20.19` of `>=20.19` in the program's package.json. */
async function minNode(): Promise<string> {
  const text = await readFile(join(themesDir, '../package.json'), 'utf8');
  return (JSON.parse(text) as {engines: {node: string}}).engines.node.replace(/^\D+/, '');
}

async function checkBrowser({browser}: CourseOptions): Promise<DoctorCheck> {
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
    return {about, state: 'wrong', found: messageOf(error), todo};
  } finally {
    if (profile !== undefined) await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
  }
}

async function checkFonts(): Promise<DoctorCheck> {
  const about = 'fonts';
  const files = (await readdir(join(themesDir, 'fonts')).catch(() => [])).filter(name => name.endsWith('.woff2'));
  const todo = 'Install Lectern again: its package is not whole.';
  if (files.length === 0) return {about, state: 'wrong', found: `there are none in ${join(themesDir, 'fonts')}`, todo};
  const missing = findMissingFonts();
  if (missing.length > 0) {
    const found = `those for other scripts are not all there: ${missing.join(', ')}`;
    return {about, state: 'warning', found, todo: `${todo} A deck that needs them cannot be built.`};
  }
  return {about, state: 'ok', found: `${files.length} files come with the themes, more for other scripts`};
}

async function checkOut(out: string): Promise<DoctorCheck> {
  const about = 'output';
  const folder = nearestFolder(resolve(out));
  const isWritable = await canWrite(folder);
  const found = `${out} ${isWritable ? 'can be written to' : 'cannot be written to'}`;
  const todo = `Change the permissions of ${folder}, or name another folder with --out.`;
  return isWritable ? {about, state: 'ok', found} : {about, state: 'wrong', found, todo};
}

async function checkCache(cache: CourseOptions['cache']): Promise<DoctorCheck> {
  const about = 'cache';
  if (cache === false) return {about, state: 'ok', found: 'not used'};
  const folder = await findCacheFolder(cache === undefined ? undefined : resolve(cache));
  if (folder !== null) return {about, state: 'ok', found: `${folder} can be written to`};
  const todo = 'Every build makes all anew until --cache names a folder that can be written to.';
  return {about, state: 'warning', found: 'no folder for it can be written to', todo};
}

/** The course; undefined where it cannot be read, which is told. */
async function readOr(site: string | undefined, tell: (check: DoctorCheck) => void): Promise<CourseRead | undefined> {
  try {
    return await readCourseSite(site);
  } catch (error) {
    const code = error instanceof LecternError ? error.code : 'failed';
    const todo =
      code === 'config-invalid' ? 'Correct that line.' : 'Is it the folder of your course? --site ../my-course';
    const about = code === 'config-invalid' ? 'config' : 'site';
    tell({about, state: 'wrong', found: messageOf(error), ...(code === 'no-site' ? {} : {todo})});
    return undefined;
  }
}

function checkSite({site, name}: CourseRead): DoctorCheck {
  const about = 'site';
  const isJekyll = ['_config.yml', '_config.yaml'].some(file => existsSync(join(site.root, file)));
  const family = site.families?.find(one => one.name === site.dialect)?.title;
  const kind = family === undefined ? (isJekyll ? 'a Jekyll site' : 'a folder of notes') : `a site of ${family}`;
  const found = `${name} is ${kind}, "${site.title}", with ${site.posts.length} lectures`;
  if (site.posts.length > 0) return {about, state: 'ok', found};
  const todo = isJekyll
    ? 'Lectern looks for .md files that begin with front matter (---). Is another folder meant? Name it with --site.'
    : 'Lectern looks for .md files. Is another folder meant? Name it with --site.';
  return {about, state: 'wrong', found, todo};
}

async function checkTheme(read: CourseRead, requested: CourseOptions): Promise<DoctorCheck> {
  const about = 'config';
  const {site, course} = read;
  const {theme} = resolveOptions(requested, course);
  const file = ['lectern.yml', 'lectern.yaml'].find(each => existsSync(join(site.root, each)));
  try {
    const {warnings} = await themesOf(theme, read);
    const found = `${file ? `${file} is right` : 'there is no lectern.yml'}, theme ${theme}`;
    if (warnings.length > 0) return {about, state: 'warning', found, todo: warnings.join(' ')};
    return {about, state: 'ok', found};
  } catch (error) {
    return {about, state: 'wrong', found: messageOf(error), todo: 'Correct `theme` in lectern.yml, or --theme.'};
  }
}

async function checkFigures({site}: CourseRead): Promise<readonly DoctorCheck[]> {
  if (site.posts.length === 0) return [];
  const {figures, missing, unread} = await findMissingFigures(site);
  const skipped = unread.map(
    ({file, reason}): DoctorCheck => ({
      about: 'figures',
      state: 'warning',
      found: `${file} cannot be looked through: ${reason}`,
      todo: 'Build it, which says more: it gets a plain deck.',
    }),
  );
  if (missing.length === 0 && skipped.length === 0)
    return [{about: 'figures', state: 'ok', found: `${figures}, all there`}];
  const told = missing.slice(0, maxFigures).map(
    ({file, line, message, hint}): DoctorCheck => ({
      about: 'figures',
      state: 'warning',
      found: `${file}:${line} ${message}`,
      todo: hint ?? 'Correct its path.',
    }),
  );
  const more = missing.length - told.length;
  const rest: DoctorCheck = {
    about: 'figures',
    state: 'warning',
    found: `${more} more of ${figures} are not there`,
    todo: 'A build names them all.',
  };
  return [...skipped, ...told, ...(more > 0 ? [rest] : [])];
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

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').join(' ');
}
