// What all decks of a course have in common: what they are made of, and what becomes of each.
import {join, posix} from 'node:path';
import type {Lookups} from '../../cache/dependencies.ts';
import type {LongBlock} from '../../compose/context.ts';
import {isFrontEnd} from '../../dialects/families.ts';
import type {Lecture} from '../../course-page/lecture.ts';
import type {Themes} from '../../render/themes/theme.ts';
import type {OwnFile} from '../../files/output.ts';
import type {Course} from '../../model/course.ts';
import type {Page} from '../../model/page.ts';
import type {Post, Site} from '../../model/post.ts';
import type {TexConfig} from '../../model/tex-config.ts';
import type {ResolvedOptions} from '../../options.ts';
import {packageRoot} from '../../package-root.ts';
import type {FetchFigure} from '../../images/web/fetch-figure.ts';
import type {ImageOptions} from '../../images/prepare-images.ts';
import type {ParseContext} from '../../parse/context.ts';
import type {DeckResult} from '../../report/report.ts';
import {createCitations} from '../../site/bibliography/citations.ts';
import type {FrontEnd} from '../../parse/context.ts';
import {createFileFinder} from '../../site/families/find-file.ts';
import {createFileReader, createIncludeReader} from '../../site/liquid/includes.ts';
import {createSiteValues, pageValues} from '../../site/liquid/values.ts';
import type {FileDrafts} from '../../site/post.ts';
import {createSiteUrls} from '../../site/urls.ts';

/** The themes that come with the program. */
export const themesDir = join(packageRoot, 'themes');

/** What all decks of a course are made of beside their posts: plain data, and answers about the site. */
export interface DeckInputs {
  readonly site: Site;
  readonly course: Course;
  /** Settled: what was requested, else what the course says. */
  readonly options: ResolvedOptions;
  readonly themes: Themes;
  /** Date that all files bear, where the environment sets one. */
  readonly sourceDate: Date | undefined;
  /** Macros and numbers of the site's formulas. */
  readonly tex: TexConfig;
  /** Address before the path of a post at which it is edited; empty where the site names no repository. */
  readonly edit: string;
  /** Answers to what a post asks of the site. */
  readonly lookups: SiteLookups;
  /** Texts that stand in the place of files of the site; none as a rule. */
  readonly drafts?: FileDrafts;
  /** Fetches figures on the web, where that was asked for. */
  readonly fetchFigure?: FetchFigure;
}

/** Questions that a post may ask of the site around it. */
export type SiteLookups = Pick<Lookups, 'include' | 'includeFile' | 'link' | 'siteValue' | 'findFile'>;

/** Answers about `site`; `today` is what its pages take for the day of the build, YYYY-MM-DD. */
export function createLookups(site: Site, today: string): SiteLookups {
  const link = createSiteUrls(site);
  return {
    include: createIncludeReader(site.root),
    includeFile: createFileReader(site.root),
    link,
    siteValue: createSiteValues(site, link, today),
    findFile: createFileFinder(site.root),
  };
}

/** The front ends of the families that `post` is read as. */
function frontEndsOf({families = []}: Site, {dialects = []}: Post): readonly FrontEnd[] {
  return dialects.flatMap(name => families.filter(isFrontEnd).filter(one => one.name === name));
}

/** What the parse stage knows of the site around `post`; of what is left out, what it takes by itself. */
export function createParseContext(
  {site, course, tex}: Pick<DeckInputs, 'site'> & Partial<Pick<DeckInputs, 'course' | 'tex'>>,
  post: Post,
  lookups: SiteLookups,
): ParseContext {
  const folder = posix.dirname(post.path);
  return {
    isJekyll: site.isJekyll === true,
    frontEnds: frontEndsOf(site, post),
    withoutLiquid: post.dialects !== undefined,
    path: post.path,
    findFile: lookups.findFile,
    site: {...site.config, title: site.title},
    page: pageValues(post, lookups.link),
    include: lookups.include,
    includeRelative: path => lookups.includeFile(posix.join(folder, path)),
    link: lookups.link,
    siteValue: lookups.siteValue,
    ...createCitations({
      config: site.config,
      page: post.meta.raw,
      path: post.path,
      readFile: lookups.includeFile,
    }),
    folded: course?.folded ?? 'after',
    ...(tex === undefined ? {} : {tex}),
  };
}

/** A deck's result, and what the course page says of it where it was built. */
export interface DeckBuildResult extends DeckResult {
  /** Of a run that plans only. */
  readonly plan?: {
    readonly title: string;
    readonly pages: readonly Page[];
    readonly long: readonly LongBlock[];
  };
  readonly lecture?: Lecture;
  /** Its files in the output folder, where they were written. */
  readonly files?: readonly OwnFile[];
}

/** Largest box in which a figure is shown, CSS px: the text width, and the height under a one-line title. */
const largestFigure = {maxWidth: 1120, maxHeight: 468};

/** How figures of the site are found, and how large they are made; `page` is the address of the post's page. */
export function createImageOptions({config: {baseurl, url}, isJekyll}: Site, page?: string): ImageOptions {
  return {
    ...largestFigure,
    ...(page === undefined || isJekyll !== true ? {} : {page}),
    ...(typeof baseurl === 'string' ? {baseurl} : {}),
    ...(typeof url === 'string' ? {url} : {}),
  };
}
