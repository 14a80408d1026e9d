// Deck's Markdown × themes -> Marp CLI's HTML; the only import of marp-cli.
import {AsyncLocalStorage} from 'node:async_hooks';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createRequire} from 'node:module';
import {configOf} from '../engine/config.ts';
import type {Themes} from '../engine/theme.ts';

interface MarpCli {
  marpCli(argv: readonly string[]): Promise<number>;
}

/** Marp CLI takes its configuration from a file only; the file takes it from here. */
const handedOver = 'lectern.marp-config';

/** Marp CLI keeps state in its modules, so one call ends before the next begins. */
const queue: {last: Promise<unknown>} = {last: Promise.resolve()};

/**
 * HTML of the deck as Marp CLI writes it (presenter view and overview included), rendered by this project's engine in
 * this process. `workDir` is for passing files. Rejects with what Marp CLI said where it fails.
 */
export async function marpHtml(markdown: string, themes: Themes, workDir: string): Promise<string> {
  const run = queue.last.then(async () => convert(markdown, themes, workDir));
  queue.last = run.catch(() => undefined);
  return run;
}

const warm = new WeakSet<Themes>();

/** Has Marp CLI load what it needs, once for `themes`: that takes a fifth of a second, better spent while something is waited for. Never rejects. */
export async function warmUp(themes: Themes, workDir: string): Promise<void> {
  if (warm.has(themes)) return;
  warm.add(themes);
  await marpHtml('', themes, workDir).catch(() => undefined); // what fails will fail again, where it matters
}

async function convert(markdown: string, themes: Themes, workDir: string): Promise<string> {
  const folder = await mkdtemp(join(workDir, 'marp-'));
  try {
    const file = (name: string): string => join(folder, name);
    await Promise.all([
      writeFile(file('deck.md'), markdown),
      writeFile(file('marp.config.mjs'), `export default globalThis[Symbol.for('${handedOver}')];\n`),
    ]);
    Object.assign(globalThis, {[Symbol.for(handedOver)]: configOf(themes)});
    // By `require`: its ES module is a wrapper whose named exports bundlers lose.
    const {marpCli} = createRequire(import.meta.url)('@marp-team/marp-cli') as MarpCli;
    const argv = [file('deck.md'), '-c', file('marp.config.mjs'), '-o', file('deck.html'), '--template', 'bespoke'];
    const said: string[] = [];
    const code = await quietly(said, async () => marpCli(argv));
    if (code !== 0) throw new Error(`Marp CLI failed: ${said.join(' ')}`);
    return await readFile(file('deck.html'), 'utf8');
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** The lines that the call under way takes: what others print meanwhile in this process is none of them. */
const lines = new AsyncLocalStorage<string[]>();

/** Runs `work`; what it prints to the console goes to `said`, and nothing of it is seen. */
async function quietly<T>(said: string[], work: () => Promise<T>): Promise<T> {
  const {warn, error, info, log} = console;
  const listen =
    (pass: typeof warn) =>
    (...words: readonly unknown[]): void => {
      const taken = lines.getStore();
      if (taken) taken.push(words.join(' '));
      else pass(...words);
    };
  Object.assign(console, {warn: listen(warn), error: listen(error), info: listen(info), log: listen(log)});
  try {
    return await lines.run(said, work);
  } finally {
    Object.assign(console, {warn, error, info, log});
  }
}
