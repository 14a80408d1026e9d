// Rendered slides × images -> a PowerPoint file by Marp CLI: an image of each slide, with its notes.
import {type ChildProcess, execFile} from 'node:child_process';
import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ImageFiles} from '../../browser/image-files.ts';
import {BrowserError} from '../../browser/browser-error.ts';
import type {BrowserStart} from '../../browser/launch.ts';
import type {RenderedPage} from '../../browser/page-html.ts';
import {withImages} from '../html/html.ts';
import {setPptxDate} from './date.ts';

/** What a PPTX takes beside the Markdown of its deck. */
export interface PptxOptions {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Plain text, one a slide; empty for none. */
  readonly notes: readonly string[];
  readonly imageFiles: ImageFiles;
  readonly date: Date;
  /** Folder for temporary files. */
  readonly workDir: string;
  /** How long it may take, ms. */
  readonly timeout?: number;
}

/** Images of 1920 x 1080 pixels: those of a projector. */
const scale = 1.5;
/** How long a deck may take, ms; on a quiet machine a slide takes 0.15 s. */
const usualTimeout = (slides: number): number => 60_000 + slides * 4_000;

const config = fileURLToPath(new URL('pptx-config.mjs', import.meta.url));

/**
 * The deck for PowerPoint, photographed in a browser of its own, started as `start` tells: do one at a time. The same
 * input gives the same bytes in the same browser. Throws a BrowserError where Marp CLI fails or does not end in time.
 */
export async function exportPptx(
  start: BrowserStart,
  {slides, css}: RenderedPage,
  {title, author, subject, notes, imageFiles, date, workDir, timeout = usualTimeout(slides.length)}: PptxOptions,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(workDir, 'pptx-'));
  try {
    const file = (name: string): string => join(folder, name);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)/.exec(slides[0] ?? '') ?? [];
    const front = Object.entries({title, author, description: subject}).flatMap(([key, value]) =>
      value === '' ? [] : [`${key}: ${JSON.stringify(value)}`],
    );
    await writeFile(file('deck.md'), `---\n${front.join('\n')}\n---\n${slides.map(() => '').join('\n\n---\n')}\n`);
    await writeFile(
      file('deck.json'),
      JSON.stringify({slides: slides.map(slide => withImages(slide, imageFiles)), css, notes, width, height}),
    );
    await marpCli(start, folder, timeout);
    return setPptxDate(await readFile(file('deck.pptx')), date);
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 50});
  }
}

/** Runs Marp CLI in `folder`; everything that it and its browser leave there goes with the folder. */
async function marpCli(
  {executable, flags, isSandboxed, libraries}: BrowserStart,
  folder: string,
  timeout: number,
): Promise<void> {
  const env = {
    ...process.env,
    TMPDIR: folder,
    PUPPETEER_HEADLESS_MODE: 'shell',
    ...(isSandboxed ? {} : {CHROME_NO_SANDBOX: '1'}),
    ...(libraries === undefined ? {} : {LD_LIBRARY_PATH: libraries}),
  };
  const browserPath = await writeLauncher(executable, flags, folder);
  const command = createRequire(import.meta.url)
    .resolve('@marp-team/marp-cli')
    .replace(/lib[/\\]index\.js$/, 'marp-cli.js');
  const argv = [
    command,
    'deck.md',
    '-c',
    config,
    '-o',
    'deck.pptx',
    '--image-scale',
    String(scale),
    '--no-stdin',
    '--browser',
    'chrome',
    '--browser-path',
    browserPath,
    '--browser-timeout',
    String(timeout / 1000),
  ];
  await new Promise<void>((resolve, reject) => {
    const child: ChildProcess = execFile(
      process.execPath,
      argv,
      {cwd: folder, env, timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 24},
      (error, stdout, stderr) => {
        if (!error) resolve();
        else
          reject(
            new BrowserError(
              error.killed
                ? `Marp CLI had not made the PPTX within ${timeout / 1000} s.`
                : 'Marp CLI did not make the PPTX: ' +
                    `${findError(`${stdout}\n${stderr}`) || error.message.split('\n', 1)[0]}`,
              'Try again with less else in memory, or leave pptx out of --formats.',
              error,
            ),
          );
      },
    );
    child.stdin?.on('error', () => undefined);
  }).catch(async (error: unknown) => {
    await killLauncher(browserPath);
    throw error;
  });
}

/**
 * Marp CLI takes a path alone: a script that starts the browser with the flags by which type is set as it was measured.
 */
async function writeLauncher(executable: string, flags: readonly string[], folder: string): Promise<string> {
  if (process.platform === 'win32') return executable;
  const script = join(folder, 'chrome');
  await writeFile(
    script,
    `#!/bin/sh\necho $$ > '${quoted(script)}.pid'\nexec ` +
      `${[executable, ...flags].map(word => `'${quoted(word)}'`).join(' ')} "$@"\n`,
  );
  await chmod(script, 0o755);
  return script;
}

/** Text as it may stand between single quotes. */
function quoted(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

/** The error among what Marp CLI printed, as one line; empty where there is none. */
function findError(said: string): string {
  const [, error = ''] = /\[ *ERROR *\]([\s\S]{1,400}?)(?:TROUBLESHOOTING|\n\S|$)/.exec(said) ?? [];
  return error.trim().replace(/\s+/g, ' ');
}

/** Ends what a browser that answers nobody has left: `script` noted its number, by which its processes go together. */
async function killLauncher(script: string): Promise<void> {
  try {
    process.kill(-Number(await readFile(`${script}.pid`, 'utf8')), 'SIGKILL');
  } catch {
    // It never started, or has ended.
  }
}
