// What a check is requested -> what is wrong in the notes of each lecture; no browser starts, nothing is written.
import {findUnusedAnswers} from '../../checks/accept.ts';
import {mapConcurrently} from '../../concurrent.ts';
import {type Diagnostic, needsPages} from '../../model/diagnostic.ts';
import type {Site} from '../../model/post.ts';
import {createMathJax} from '../../render/math/mathjax.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {openInputs} from '../open.ts';
import {type WrittenAccess, writeAccessPage} from './access.ts';
import {type CheckedPost, checkPost, readAnchors} from './check-post.ts';
import {createLinkTargets} from './link-targets.ts';

/** What a check is requested. */
export interface CheckOptions {
  /** As `CourseOptions.site`. */
  readonly site?: string | undefined;
  /** Keys or file names of lectures, or their beginnings. None: all. */
  readonly lectures?: readonly string[] | undefined;
  /** Minutes that a lecture may take. Else 90. */
  readonly minutes?: number | undefined;
  /** File that gets the page on accessibility. */
  readonly access?: string | undefined;
}

/** What was found. */
export interface CourseCheck {
  readonly site: Site;
  /** In the order of the course. */
  readonly posts: readonly CheckedPost[];
  /** What lectern.yml accepts and no lecture has. */
  readonly unused: readonly Diagnostic[];
  /** Sentences about the site and its theme. */
  readonly warnings: readonly string[];
  /** The page on accessibility, where it was asked for. */
  readonly access?: WrittenAccess;
}

/** Minutes that a lecture may take where nobody says another number: a double period. */
const usualMinutes = 90;

/** Posts in work at once: while figures of one are decoded, another is read. */
const concurrency = 2;

/** Checks the notes that are named. Throws a LecternError where there are none, or lectern.yml is wrong. */
export async function checkCourse(options: CheckOptions): Promise<CourseCheck> {
  const {site: folder, lectures = [], minutes} = options;
  const read = await readCourseSite(folder);
  const {site, course} = read;
  const chosen = choosePosts(read, lectures);
  const inputs = await openInputs(read, {formats: []});
  const targets = await createLinkTargets({
    site,
    link: inputs.lookups.link,
    anchorsOf: async file => readAnchors(file, inputs),
  });
  const tools = {inputs, drawFormula: createMathJax(), targets, minutes: minutes ?? usualMinutes};
  const posts = await mapConcurrently(chosen, concurrency, async file => checkPost(file, tools));
  const all = posts.map(({diagnostics}) => ({report: {diagnostics}}));
  const {link} = inputs.lookups;
  const access =
    options.access === undefined ? {} : {access: await writeAccessPage(posts, site, {file: options.access, link})};
  const accept = (course.accept ?? []).filter(({rule}) => !needsPages(rule));
  return {
    site,
    posts,
    unused: lectures.length === 0 ? findUnusedAnswers(all, {accept}) : [],
    warnings: [...(site.warnings ?? []), ...inputs.themes.warnings],
    ...access,
  };
}
