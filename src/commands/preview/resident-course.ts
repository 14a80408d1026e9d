// A course that stays open: what its decks are made of, read again where its own files have changed.
import {openCache} from '../build/deck-cache.ts';
import type {DeckInputs} from '../build/session.ts';
import {choosePosts, readCourseSite} from '../choose.ts';
import {LecternError} from '../../errors.ts';
import type {PartFiles} from '../../files/unfinished.ts';
import type {PostFile} from '../../model/post.ts';
import type {BuildOptions} from '../../options.ts';
import {openInputs} from '../open.ts';
import {createResidentCache, type ResidentCache} from './resident-cache.ts';
import {openTools, type Tools} from '../tools.ts';
import {createResidentMemory, type ResidentMemory} from './resident-memory.ts';
import type {Host} from '../host.ts';

/** What a preview is opened with. */
export interface ResidentOptions extends BuildOptions {
  readonly lectures: readonly string[];
}

/** A course, and what its decks are made with. */
export interface ResidentCourse extends AsyncDisposable {
  /** What decks are made of now. */
  readonly inputs: DeckInputs;
  readonly tools: Tools;
  readonly cache: ResidentCache;
  /** What was found since the preview began. */
  readonly memory: ResidentMemory;
  /** The posts that were requested; all where none was named. */
  readonly posts: readonly PostFile[];
  /** Reads site, config and themes again. Throws a LecternError, and stays as it was, where they cannot be read. */
  reread(): Promise<void>;
  /** Reads the list of posts and their order again, which front matter says; it stays as it was where it cannot be. */
  relist(): Promise<void>;
}

/** What is opened once for all readings. */
export interface ResidentStores {
  readonly parts: PartFiles;
  readonly host: Host;
  log(line: string): void;
}

/** Opens a course. Throws a LecternError where it cannot be read, or no browser starts. */
export async function openResidentCourse(
  options: ResidentOptions,
  {parts, host, log}: ResidentStores,
): Promise<ResidentCourse> {
  const read = async () => {
    const course = await readCourseSite(options.site, options.out);
    const posts = choosePosts(course, options.lectures);
    const inputs = await openInputs(course, {...options, formats: ['html']});
    const cache = await openCache(inputs, {parts, log});
    return {posts, inputs, cache: createResidentCache(cache?.decks ?? null)};
  };
  const openWith = async (inputs: DeckInputs): Promise<Tools> =>
    openTools({themes: inputs.themes, browser: inputs.options.browser, lent: host.browser, parts, log});
  const memory = createResidentMemory();
  let state = await read();
  let tools = await openWith(state.inputs);
  const forget = host.stop.before(() => tools.kill());
  return {
    memory,
    get inputs() {
      return state.inputs;
    },
    get tools() {
      return tools;
    },
    get cache() {
      return state.cache;
    },
    get posts() {
      return state.posts;
    },
    async reread() {
      const next = await read();
      const isSame = next.inputs.themes.css.join('\n') === state.inputs.themes.css.join('\n');
      if (!isSame || next.inputs.themes.name !== state.inputs.themes.name) {
        // An engine holds its themes: other themes take another one.
        const before = tools;
        tools = await openWith(next.inputs);
        await before[Symbol.asyncDispose]();
      }
      await state.cache.flush();
      state = next;
    },
    async relist() {
      try {
        const course = await readCourseSite(options.site, options.out);
        const posts = choosePosts(course, options.lectures);
        const {inputs} = state;
        state = {...state, posts, inputs: {...inputs, site: {...inputs.site, posts: course.site.posts}}};
      } catch (error) {
        if (!(error instanceof LecternError)) throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      forget();
      await state.cache.flush();
      await tools[Symbol.asyncDispose]();
    },
  };
}
