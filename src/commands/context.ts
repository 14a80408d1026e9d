// What all decks of a run share: the course, what was asked for, and what is opened when the first deck needs it.
import {join} from 'node:path';
import type {KeptBrowser} from '../browser/keep.ts';
import type {LaunchedBrowser} from '../browser/launch.ts';
import type {Lecture} from '../course-page/lecture.ts';
import type {Engine} from '../engine/engine.ts';
import type {Themes} from '../engine/theme.ts';
import type {MarpCli} from '../export/marp-cli.ts';
import type {Output, OwnFile} from '../files/output.ts';
import type {PartFiles} from '../files/unfinished.ts';
import type {Queue} from '../limited.ts';
import type {Course} from '../model/course.ts';
import type {Page} from '../model/page.ts';
import type {Site} from '../model/post.ts';
import type {Options} from '../options.ts';
import {packageRoot} from '../package-root.ts';
import type {PictureOptions} from '../read/pictures.ts';
import type {Outcome} from '../report.ts';
import type {DeckCache} from './cached.ts';

/** The themes that come with the program. */
export const themesDir = join(packageRoot, 'themes');

/** What a run knows before it makes anything. */
export interface Run {
  readonly site: Site;
  readonly course: Course;
  /** Settled: what was asked for, else what the course says. */
  readonly options: Options;
  /** The output folder; undefined in a run that plans only: nothing is exported or written. */
  readonly output?: Output;
  /** Files that are being written. */
  readonly parts: PartFiles;
  readonly themes: Themes;
  /** Date that all files bear, where the environment sets one. */
  readonly sourceDate: Date | undefined;
  /** Answers to what a post asks of the site. */
  readonly lookups: SiteLookups;
}

/** A run that writes decks. */
export type WritingRun = Run & {readonly output: Output};

export interface SiteLookups {
  include(name: string): string | undefined;
  link(path: string): string | undefined;
}

/** What one deck is made with. */
export interface Shop extends Run {
  /** The engine, loaded when it is first asked for. */
  readonly engine: () => Promise<Engine>;
  readonly browser: LaunchedBrowser;
  /** Folder for passing files. */
  readonly workDir: string;
  readonly marpCli: () => Promise<MarpCli>;
  /** Conversions to PPTX, which have a browser of their own each. */
  readonly pptx: Queue;
  /** Null where nothing is to be kept. */
  readonly cache: DeckCache | null;
}

/** What all decks are made with: the browser is started when the first one asks for it. */
export interface Workshop extends Omit<Shop, 'browser'> {
  readonly browser: KeptBrowser;
}

/** A deck's outcome, and what the course page says of it where it was built. */
export interface DeckOutcome extends Outcome {
  /** Of a run that plans only. */
  readonly plan?: {readonly title: string; readonly pages: readonly Page[]};
  readonly lecture?: Lecture;
  /** Its files in the output folder, where they were written. */
  readonly files?: readonly OwnFile[];
}

/** Largest box in which a figure is shown, CSS px: the text width, and the height under a one-line title. */
const largestFigure = {maxWidth: 1120, maxHeight: 468};

/** How figures of the site are found, and how large they are made. */
export function pictureOptions({config: {baseurl, url}}: Site): PictureOptions {
  return {
    ...largestFigure,
    ...(typeof baseurl === 'string' ? {baseurl} : {}),
    ...(typeof url === 'string' ? {url} : {}),
  };
}
