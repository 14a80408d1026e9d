// Deck's Markdown × configuration -> Marp CLI's HTML; the only import of marp-cli.
import {AsyncLocalStorage} from 'node:async_hooks';
import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {MarpConfig} from '../../render/marp/config.ts';
import {createQueue} from '../../concurrent.ts';

interface MarpCliModule {
  marpCli(argv: readonly string[]): Promise<number>;
}

/** Marp CLI in this process, for the decks of one build. */
export interface MarpCli {
  /**
   * HTML of the deck as Marp CLI writes it (presenter view and overview included), one deck at a time. Rejects with
   * what
   * Marp CLI said where it fails.
   */
  toHtml(markdown: string): Promise<string>;
  /**
   * Has Marp CLI load what it needs, once: that takes a fifth of a second, better spent while something is waited for.
   * Never rejects.
   */
  warmUp(): Promise<void>;
}

/** Marp CLI with the configuration that `load` gives; `workDir` is for temporary files. */
export function createMarpCli(load: () => Promise<MarpConfig>, workDir: string): MarpCli {
  const queue = createQueue();
  let warming: Promise<void> | undefined;
  const toHtml = async (markdown: string): Promise<string> =>
    queue(async () => convert(markdown, await load(), workDir));
  return {
    toHtml,
    async warmUp() {
      // What fails will fail again, where it matters.
      warming ??= toHtml('').then(
        () => undefined,
        () => undefined,
      );
      return warming;
    },
  };
}

async function convert(markdown: string, config: MarpConfig, workDir: string): Promise<string> {
  const folder = await mkdtemp(join(workDir, 'marp-'));
  // Marp CLI takes its configuration from a file only; the file asks for it on a channel of this call.
  const channel = `lectern:marp-config:${folder}`;
  const answer = (requested: unknown): void => void Object.assign(requested as object, {config});
  subscribe(channel, answer);
  try {
    const file = (name: string): string => join(folder, name);
    await Promise.all([writeFile(file('deck.md'), markdown), writeFile(file('marp.config.mjs'), configFile(channel))]);
    // By `require`: its ES module is a wrapper whose named exports bundlers lose.
    const {marpCli} = createRequire(import.meta.url)('@marp-team/marp-cli') as MarpCliModule;
    const argv = [file('deck.md'), '-c', file('marp.config.mjs'), '-o', file('deck.html'), '--template', 'bespoke'];
    const {result, lines} = await capturePrinted(async () => marpCli(argv));
    if (result !== 0) throw new Error(`Marp CLI failed: ${lines.join(' ')}`);
    return await readFile(file('deck.html'), 'utf8');
  } finally {
    unsubscribe(channel, answer);
    await rm(folder, {recursive: true, force: true});
  }
}

function configFile(channel: string): string {
  return `import {channel} from 'node:diagnostics_channel';
const asked = {};
channel(${JSON.stringify(channel)}).publish(asked);
export default asked.config;
`;
}

type Print = (...words: readonly unknown[]) => void;

/** A method of the console while something is captured, in place of the method `before`. */
interface Capturing extends Print {
  before: Print;
  isOver: boolean;
}

const methods = ['warn', 'error', 'info', 'log'] as const;

/**
 * Does `work` and gives the lines that it prints to the console, none of which is seen; what others print meanwhile is.
 */
async function capturePrinted<T>(
  work: () => Promise<T>,
): Promise<{readonly result: T; readonly lines: readonly string[]}> {
  const lines: string[] = [];
  const scope = new AsyncLocalStorage<true>();
  const captures = methods.map(method => {
    const before: Print = console[method];
    const print: Print = (...words) => {
      if (scope.getStore() === true) lines.push(words.join(' '));
      else before(...words);
    };
    const capturing: Capturing = Object.assign(print, {before, isOver: false});
    console[method] = capturing;
    return capturing;
  });
  try {
    return {result: await scope.run(true, work), lines};
  } finally {
    // Else each further promise of the process would cost a little more.
    scope.disable();
    for (const capturing of captures) capturing.isOver = true;
    // Node 20 would go on to call hooks for every promise.
    scope.disable();
    // Captures of other builds may have begun later and go on: they stay, and the last to end takes all away.
    for (const method of methods)
      while (isOver(console[method])) console[method] = (console[method] as Capturing).before;
  }
}

function isOver(print: Print): boolean {
  return 'isOver' in print && print.isOver === true;
}
