// Lectures of a preview in the real engine: the deck that is shown is that of the text that is shown beside it.
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {createOpenLectures, type OpenLecture} from '../../src/commands/preview/open-lectures.ts';
import {openResidentCourse, type ResidentCourse} from '../../src/commands/preview/resident-course.ts';
import {createStop} from '../../src/commands/stop.ts';
import {createPartFiles} from '../../src/files/unfinished.ts';
import {keptBrowser} from '../support/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectures-'));
const post = join(folder, 'least-squares.md');
let course: ResidentCourse;

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/courses/handbook', import.meta.url)), folder, {recursive: true});
  course = await openResidentCourse(
    {site: folder, lectures: ['least-squares'], out: join(folder, 'out'), cache: false},
    {parts: createPartFiles(), host: {stop: createStop(), browser: keptBrowser}, log: () => undefined},
  );
});
afterAll(async () => {
  await course[Symbol.asyncDispose]();
  rmSync(folder, {recursive: true});
});

it('a file that changes while its deck is being made is seen when that is told, and not lost', async () => {
  const text = readFileSync(post, 'utf8');
  const other = `${text.trimEnd()}\n\n## Quokka\n\nIt was seen at Perth.\n`;
  let whenStarted = (): void => undefined;
  const browser: ResidentCourse['tools']['browser'] = {
    ...course.tools.browser,
    async get(isAgain) {
      whenStarted();
      return course.tools.browser.get(isAgain);
    },
  };
  const events = {add: () => undefined, send: () => undefined, has: () => true, close: () => undefined};
  const lectures = createOpenLectures({...course, tools: {...course.tools, browser}}, events);
  const holdsQuokka = ({deck}: OpenLecture): boolean => deck.rows.some(row => row.shown.includes('Perth'));
  const now = async (): Promise<OpenLecture> => (await lectures.open('least-squares')) as OpenLecture;
  await now();
  // A file beside the post changes; the post is saved between the reading of its text and the making of its deck.
  whenStarted = () => writeFileSync(post, other);
  await lectures.change(['assets/scatter.svg'], false);
  expect([(await now()).text.includes('Perth'), holdsQuokka(await now())]).toEqual([false, false]);
  whenStarted = () => undefined;
  // It is as before when the change is told: nothing is to be built, and what is shown is what stands there.
  writeFileSync(post, text);
  await lectures.change(['least-squares.md'], false);
  expect([(await now()).text, holdsQuokka(await now())]).toEqual([text, false]);
  writeFileSync(post, other);
  await lectures.change(['least-squares.md'], false);
  expect([(await now()).text, holdsQuokka(await now())]).toEqual([other, true]);
  lectures.close();
});
