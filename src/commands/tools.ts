// What decks are made with: browser, engine, Marp CLI and a folder for temporary files, owned together.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createSharedBrowser, type SharedBrowser} from '../browser/shared-browser.ts';
import type {LaunchedBrowser} from '../browser/launch.ts';
import type {Engine} from '../render/marp/engine.ts';
import type {Themes} from '../render/themes/theme.ts';
import {LecternError} from '../errors.ts';
import {explainError, explainFullDisk, explainInSentence} from '../explain-error.ts';
import type {MarpCli} from '../export/html/marp-cli.ts';
import {type PartFiles, removeNow} from '../files/unfinished.ts';
import {createMathJax, type DrawFormula} from '../render/math/mathjax.ts';
import {measureTime} from '../timings.ts';

/** What one deck is made with. */
export interface DeckTools {
  /** The engine, loaded when it is first requested. */
  readonly engine: () => Promise<Engine>;
  /** Marp CLI, loaded when it is first requested. */
  readonly marpCli: () => Promise<MarpCli>;
  readonly browser: LaunchedBrowser;
  /** Draws formulas that KaTeX refuses. */
  readonly drawFormula: DrawFormula;
  /** Folder for temporary files. */
  readonly workDir: string;
}

/**
 * What all decks of a build are made with; the browser starts when it is first requested. Disposed of, nothing is left.
 */
export interface Tools extends Omit<DeckTools, 'browser'>, AsyncDisposable {
  readonly browser: SharedBrowser;
  /** Ends the browser and removes the folder at once: for a process that has to end. */
  kill(): void;
}

/** What the tools of a build are opened with. */
export interface ToolOptions {
  readonly themes: Themes;
  /** Path of the browser that is requested. */
  readonly browser?: string | undefined;
  /** A browser of the process, which stays open; not used where another is requested. */
  readonly lent?: SharedBrowser | undefined;
  /** Files that are being written, of the command. */
  readonly parts: PartFiles;
  log(line: string): void;
}

/** Opens the tools of a build. Throws a LecternError where there is no room for temporary files. */
export async function openTools({themes, browser: requested, lent, parts, log}: ToolOptions): Promise<Tools> {
  const workDir = await makeTempDir();
  const browser =
    lent !== undefined && requested === undefined
      ? lend(lent)
      : createSharedBrowser({
          log,
          parts,
          profile: join(workDir, 'profile'),
          ...(requested === undefined ? {} : {browser: requested}),
        });
  const drawFormula = createMathJax();
  const engine = loadOnce(async () => (await import('../render/marp/engine.ts')).createEngine(themes, {}, drawFormula));
  const marpCli = loadOnce(async () =>
    (await import('../export/html/marp-cli.ts')).createMarpCli(async () => (await engine()).config, workDir),
  );
  return {
    engine,
    marpCli,
    browser,
    drawFormula,
    workDir,
    kill() {
      browser.kill();
      removeNow(workDir);
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await rm(workDir, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
    },
  };
}

/** `browser` for one command, which leaves it open. */
function lend(browser: SharedBrowser): SharedBrowser {
  return {...browser, kill: () => undefined, [Symbol.asyncDispose]: async () => undefined};
}

/** Gives what `load` gives; it is called when the first asks. */
function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return async () => {
    loading ??= measureTime('imports', load);
    return loading;
  };
}

/** A folder for temporary files that names its process. Throws a LecternError where there is no room for one. */
async function makeTempDir(): Promise<string> {
  const top = tmpdir();
  try {
    await mkdir(top, {recursive: true});
    return await mkdtemp(join(top, `lectern-${process.pid}-`));
  } catch (cause) {
    const full = await explainFullDisk(top, cause);
    const {what, cure} = full ?? {
      what: `${explainError(cause)?.what ?? explainInSentence(cause)}`,
      cure: 'Name another folder: TMPDIR=/path/with/room',
    };
    throw new LecternError(`The temporary folder ${top} cannot be used: ${what}. ${cure}`, 1, {cause});
  }
}
