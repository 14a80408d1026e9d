import {chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LaunchedBrowser, BrowserStart} from '../../../src/browser/launch.ts';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {createQueue} from '../../../src/concurrent.ts';
import {exportPptx, type PptxOptions} from '../../../src/export/pptx/pptx.ts';
import {image, render} from '../../browser/support.ts';
import {sharedBrowser} from '../../support/browser.ts';
import {unzip, type ZipFile} from '../../support/zip.ts';

const body =
  '# The lecture\n\n---\n\n## A figure\n\n![A teal figure](deck.files/a.svg)\n\n---\n\n## Formula\n\n$$E = mc^2$$';

let workDir = '';
let browser: LaunchedBrowser;
const options = (): PptxOptions => ({
  title: 'Sets: "A" & B',
  author: 'Ada',
  subject: 'Logic',
  notes: ['', 'It is teal <& round>.', 'Said of the formula.'],
  imageFiles: new Map([['a.svg', image(300, 200)]]),
  date: new Date('2024-03-05T06:07:08Z'),
  workDir,
});
beforeAll(async () => {
  workDir = mkdtempSync(join(tmpdir(), 'pptx-test-'));
  browser = await sharedBrowser();
});
afterAll(async () => {
  rmSync(workDir, {recursive: true, force: true});
});

describe('the deck for PowerPoint', () => {
  let bytes: Buffer;
  let files: ReadonlyMap<string, ZipFile>;
  const text = (name: string): string => files.get(name)?.bytes.toString('utf8') ?? '';
  beforeAll(async () => {
    bytes = Buffer.from(await exportPptx(browser.start, render(body), options()));
    files = unzip(bytes);
  });

  it('has a picture a slide, as large as a projector, with what the slide shows', async () => {
    const media = [...files].filter(([name]) => /^ppt\/media\/./.test(name));
    expect(media).toHaveLength(3);
    const [, second] = media.map(([, file]) => file.bytes);
    const {data, info} = await sharp(second).removeAlpha().raw().toBuffer({resolveWithObject: true});
    expect([info.width, info.height]).toEqual([1920, 1080]);
    let teal = 0;
    for (let at = 0; at < data.length; at += 3)
      if (data[at] === 0 && data[at + 1] === 128 && data[at + 2] === 128) teal += 1;
    expect(teal).toBeGreaterThan(300 * 200);
  });

  it('says on each slide what is said of it', () => {
    const notes = [1, 2, 3].map(at =>
      [...text(`ppt/notesSlides/notesSlide${at}.xml`).matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, words]) => words)
        .filter(words => words !== String(at))
        .join(''),
    );
    expect(notes).toEqual(['', 'It is teal &lt;&amp; round&gt;.', 'Said of the formula.']);
  });

  it('knows its title, author and subject, and the date of the notes alone', () => {
    const core = text('docProps/core.xml');
    expect(core).toContain('<dc:title>Sets: &quot;A&quot; &amp; B</dc:title>');
    expect(core).toContain('<dc:creator>Ada</dc:creator>');
    expect(core).toContain('<dc:subject>Logic</dc:subject>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2024-03-05T06:07:08Z', '2024-03-05T06:07:08Z']);
    const dates = new Set([...files.values()].flatMap(({times}) => times));
    expect([...dates]).toEqual([(44 << 25) | (3 << 21) | (5 << 16) | (6 << 11) | (7 << 5) | 4]);
  });

  it('is the same when it is made again, and leaves nothing behind', async () => {
    expect(bytes.equals(await exportPptx(browser.start, render(body), options()))).toBe(true);
    expect(readdirSync(workDir)).toEqual([]);
  });
});

it('a browser that hangs or fails is reported with what to do, and nothing is left of it', async () => {
  const stub = (name: string, script: string): BrowserStart => {
    const executable = join(workDir, name);
    writeFileSync(executable, `#!/bin/sh\n${script}\n`);
    chmodSync(executable, 0o755);
    return {executable, from: '', flags: browser.start.flags, isSandboxed: true};
  };
  const hint = 'Try again with less else in memory, or leave pptx out of --formats.';
  const queue = createQueue();
  const convert = (start: BrowserStart, more: Partial<PptxOptions>) =>
    queue(async () => exportPptx(start, render(body), {...options(), ...more}));
  const hangs = async (seconds: number): Promise<boolean> => {
    const start = stub('hangs', `echo $$ > '${join(workDir, 'pid')}'; exec sleep 60`);
    await expect(convert(start, {timeout: seconds * 1_000})).rejects.toMatchObject({
      name: 'BrowserError',
      message: `Marp CLI had not made the PPTX within ${seconds} s.`,
      hint,
    });
    return existsSync(join(workDir, 'pid'));
  };
  // On a busy machine Marp CLI may not have come to its browser by then: it gets more time.
  expect((await hangs(2)) || (await hangs(8)) || (await hangs(64))).toBe(true);
  const dead = convert(stub('dies', 'echo no such display >&2; exit 1'), {});
  await expect(dead).rejects.toMatchObject({
    name: 'BrowserError',
    message: expect.stringMatching(/^Marp CLI did not make the PPTX: Failed converting Markdown.*no such display/),
    hint,
  });
  expect(readdirSync(workDir).sort()).toEqual(['dies', 'hangs', 'pid']);
  const pid = Number(readFileSync(join(workDir, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), {timeout: 60_000});
});
