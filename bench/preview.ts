// The preview's benchmark: edits of a lecture, each from the file's saving to the slide's painting, and what is left.
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {openWebBrowser} from '../test/support/web-browser.ts';
import {startPreview} from '../src/commands/preview/preview.ts';
import {buildCourse} from '../src/commands/build/build.ts';
import type {PaneData} from '../src/preview/in-page/frame.ts';
import {createStop} from '../src/commands/stop.ts';
import {listEdits} from './preview/edits.ts';

const {values} = parseArgs({
  options: {
    site: {type: 'string', default: 'content'},
    post: {type: 'string', default: 'W13'},
    edits: {type: 'string', default: '40'},
    warm: {type: 'string', default: '10'},
    pause: {type: 'string', default: '300'},
  },
});
const work = mkdtempSync(join(tmpdir(), 'lectern-preview-'));
const site = join(work, 'site');
const host = {stop: createStop()};
const wait = async (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const at = (sorted: readonly number[], share: number): string =>
  ((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000).toFixed(2);

cpSync(values.site, site, {recursive: true});
const cache = join(work, 'cache');
const preview = await startPreview(
  {
    site,
    lectures: [values.post],
    out: join(work, 'none'),
    cache,
    port: 0,
    isOpen: false,
    addressFile: join(work, 'url'),
  },
  host,
  line => console.error(line),
);
const browser = await openWebBrowser();
const page = await browser.newPage();
try {
  await page.setViewport({width: 1280, height: 800});
  const [, key = ''] = /data-key="([^"]*)"/.exec(await (await fetch(preview.url)).text()) ?? [];
  await page.goto(`${preview.url}${key}.html`);
  const frame = await (await page.waitForSelector('#deck'))?.contentFrame();
  if (!frame) throw new Error('The page holds no deck.');
  await frame.waitForSelector('.bespoke-marp-active');
  await wait(1000);
  const post = join(site, await page.$eval('h1 small', element => element.textContent ?? ''));
  const original = readFileSync(post, 'utf8');
  await frame.evaluate('window.notReloaded = true');
  let text = original;
  let wrong = 0;
  const took: number[] = [];
  const painted = async (): Promise<string> =>
    frame.evaluate('document.documentElement.dataset.painted ?? ""') as Promise<string>;
  /** Is what was painted made of `text`? What is mended later is painted, too. */
  const isOf = async (text: string, mark: string): Promise<boolean> => {
    const panes = (await (await fetch(`${preview.url}panes/${key}.json`)).json()) as PaneData;
    const bare = (one: string): string => one.replace(/\s+/g, '');
    return (
      String(panes.version) === mark.split(' ')[0] && bare(panes.rows.map(row => row.text).join('')) === bare(text)
    );
  };
  const memory: number[] = [];
  const processor: number[] = [];
  const [warm, count] = [Number(values.warm), Number(values.edits)];
  for (const [n, edit] of listEdits(warm + count).entries()) {
    const next = n % 20 === 19 ? original : edit.apply(text);
    if (next === text) continue;
    const line = edit.line(text, next) + 1;
    const before = await painted();
    const saved = performance.timeOrigin + performance.now();
    const used = process.cpuUsage();
    writeFileSync(post, next);
    let now = before;
    let checked = before;
    let isThere = false;
    while (!isThere && performance.timeOrigin + performance.now() - saved < 20_000) {
      await wait(10);
      now = await painted();
      if (now === checked) continue;
      checked = now;
      isThere = await isOf(next, now);
    }
    const time = Number(now.split(' ')[1]) - saved;
    const source = (await frame.evaluate(
      "document.querySelector('.bespoke-marp-active section')?.dataset.source ?? ''",
    )) as string;
    const [, from = '0', to = '0'] = /:(\d+)-(\d+)$/.exec(source) ?? [];
    const isRight = Number(from) <= line + 2 && line - 2 <= Number(to);
    if (n >= warm) {
      const {user, system} = process.cpuUsage(used);
      processor.push((user + system) / 1000);
      took.push(isThere ? time : 20_000);
      if (!isRight) wrong += 1;
      if (!isRight) console.log(`  ${edit.kind} at line ${line}: slide of ${source}`);
    }
    text = next;
    if (n === warm - 1 || n === warm + count - 1) {
      await wait(500);
      (globalThis as {gc?: () => void}).gc?.();
    }
    const {heapUsed, external} = process.memoryUsage();
    memory.push((heapUsed + external) / 1e6);
    await wait(Number(values.pause));
  }
  const sorted = took.toSorted((a, b) => a - b);
  console.log(`${key}: ${cpus().length} cores, ${took.length} edits`);
  console.log(`save to painted: p50 ${at(sorted, 0.5)} s, p95 ${at(sorted, 0.95)} s, most ${at(sorted, 1)} s`);
  const cpu = processor.toSorted((a, b) => a - b);
  console.log(`processor time of Node: p50 ${at(cpu, 0.5)} s, p95 ${at(cpu, 0.95)} s`);
  console.log(`right slide: ${took.length - wrong} of ${took.length}`);
  console.log(`reloaded: ${(await frame.evaluate('window.notReloaded === true')) ? 'never' : 'yes'}`);
  const [first = 0, last = 0] = [memory[warm - 1], memory.at(-1)];
  console.log(`memory in use by Node: ${first.toFixed(0)} MB after ${warm} edits, ${last.toFixed(0)} MB at the end`);
  const built = await (await fetch(`${preview.url}built/${key}.html`)).text();
  const ignore = (): void => undefined;
  const listener = {message: ignore, warning: ignore, making: ignore, done: ignore};
  const out = join(work, 'out');
  await buildCourse({site, lectures: [key], out, formats: ['html'], cache: false}, listener, host);
  const cold = readFileSync(join(out, `${key}.html`), 'utf8');
  console.log(`equal to a cold build: ${built === cold ? 'yes' : 'NO'}`);
} finally {
  await browser.close();
  await preview[Symbol.asyncDispose]();
  rmSync(work, {recursive: true, force: true});
}
process.exit();
