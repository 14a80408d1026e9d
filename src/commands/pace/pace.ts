// Timing files of rehearsals -> what the next build plans with: the seconds of each slide, and the pace of the course.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {LecternError} from '../../errors.ts';
import {readInside, resolveInside} from '../../files/inside.ts';
import {createPartFiles} from '../../files/unfinished.ts';
import {type OutFile, writeWhole} from '../../files/write.ts';
import {courseFileNames} from '../../site/course/course.ts';
import {formatTimingFile, readTimings, type SlideTimings, timingFileOf} from '../../site/timing/timing-file.ts';
import {choosePosts, type CourseRead, readCourseSite} from '../choose.ts';
import type {Host} from '../host.ts';
import {learnFactor, learnPace, type LearntPace, type PlannedSlide} from './learn-pace.ts';
import {setFactor} from './set-factor.ts';

/** Where the course is, and its decks. */
export interface PaceOptions {
  readonly site?: string | undefined;
  readonly out: string;
}

/** What became of the rehearsals of a lecture. */
export interface PaceResult {
  readonly key: string;
  /** Path of what was written, from the site's root. */
  readonly file: string;
  readonly learnt: LearntPace;
}

/** What became of all of them; `factor` is null where too few slides tell. */
export interface CoursePace {
  readonly lectures: readonly PaceResult[];
  readonly factor: number | null;
  /** Name of the course's config file. */
  readonly config: string;
}

/** Largest file read, bytes. */
const maxSize = 4 * 1024 * 1024;
const report = z.object({
  pages: z.array(z.object({id: z.string(), seconds: z.number(), basis: z.string().optional()})),
});

/**
 * Takes the timing files `files` into the course: the seconds of slides into `_slides/KEY.timing.json`, how the course
 * compares with the usual pace into lectern.yml. Throws a LecternError where a file cannot be read or is none, or where
 * its lecture is not there or not built.
 */
export async function takePace(files: readonly string[], {site, out}: PaceOptions, host: Host): Promise<CoursePace> {
  const read = await readCourseSite(site, out);
  const rehearsals = await Promise.all(files.map(readTimingFile));
  const lectures: (PaceResult & {readonly seconds: SlideTimings})[] = [];
  for (const key of new Set(rehearsals.map(one => one.key))) {
    if (!choosePosts(read, [key]).some(post => post.key === key))
      throw new LecternError(`There is no lecture "${key}": the timing file is of another course`, 2);
    const learnt = learnPace(
      rehearsals.filter(one => one.key === key),
      await readSlides(join(out, `${key}.json`), key),
    );
    lectures.push({key, file: timingFileOf(key), learnt, seconds: {key, seconds: learnt.seconds}});
  }
  const factor = learnFactor(
    lectures.map(({learnt}) => learnt),
    read.course.pace?.factor ?? 1,
  );
  const config = await writeFactor(read, factor);
  const parts = createPartFiles();
  host.stop.before(parts.removeAll);
  await writeWhole({root: read.site.root, flag: '--site', followsInner: true, isSource: () => false, parts}, [
    ...lectures.map(({file, seconds}): OutFile => ({name: file, text: formatTimingFile(seconds)})),
    ...(config.text === undefined ? [] : [{name: config.name, text: config.text}]),
  ]);
  return {lectures, factor, config: config.name};
}

async function readTimingFile(file: string): Promise<SlideTimings> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LecternError(`The file ${file} cannot be read. A rehearsal in the console writes one`, 2, {cause});
  });
  const timings = text.length > maxSize ? null : readTimings(text);
  if (timings === null) throw new LecternError(`${file} is no timing file: see docs/time.md for what stands in one`, 2);
  return timings;
}

/** The slides of a built deck, as they were planned. */
async function readSlides(path: string, key: string): Promise<readonly PlannedSlide[]> {
  try {
    return report.parse(JSON.parse(await readFile(path, 'utf8'))).pages;
  } catch (cause) {
    throw new LecternError(`${path} cannot be read: build the lecture first, with lectern ${key}`, 2, {cause});
  }
}

/** The config file, and its text with `factor`; no text where nothing is to be written. */
async function writeFactor(
  {site: {root}}: CourseRead,
  factor: number | null,
): Promise<{readonly name: string; readonly text?: string}> {
  const name = courseFileNames.find(each => resolveInside(root, each) !== undefined) ?? courseFileNames[0];
  if (factor === null) return {name};
  const found = await readInside(root, name, maxSize);
  const text = setFactor('bytes' in found ? found.bytes.toString('utf8') : '', factor);
  return text === null ? {name} : {name, text};
}
