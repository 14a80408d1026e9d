// The kill test's command line: builds that are interrupted at random moments -> what was left of them, and whether the
// next run mends it.
import {appendFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {selectPosts} from '../src/site/select.ts';
import {readSite} from '../src/site/site.ts';
import {type Kind, kinds, type Trial, unable, unmount} from './kill/kinds.ts';
import {differences, type Files, filesOf, judged} from './kill/state.ts';
import {leftBy, type Place, prepare, start} from './kill/trial.ts';
import {median} from './process.ts';
import {createRandom} from './random.ts';

const {values} = parseArgs({
  options: {
    site: {type: 'string', default: 'content'},
    post: {type: 'string', default: 'W05'},
    formats: {type: 'string', default: 'html,pdf,md,handout'},
    runs: {type: 'string', default: '50'},
    only: {type: 'string', default: Object.keys(kinds).join(',')},
    seed: {type: 'string', default: '1'},
    keep: {type: 'string'},
  },
});
const work = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-kill-')));
const at = (name: string): string => join(work, name);
const place: Place = {
  site: at('new-site'),
  out: at('trial/out'),
  tmp: at('trial/tmp'),
  cache: at('trial/cache'),
  formats: values.formats,
};
let faults = 0;
try {
  const {usual, fresh, old} = await references();
  console.log(
    `A build takes ${(usual / 1000).toFixed(1)} s and writes ${fresh.size} files; ${values.runs} builds of each ` +
      `kind, seed ${values.seed}.`,
  );
  for (const letter of values.only.split(',')) {
    const kind = kinds[letter];
    if (kind === undefined)
      throw new Error(`There is no kind ${letter}: choose from ${Object.keys(kinds).join(', ')}.`);
    const why = unable(kind, at('probe'));
    if (why === null) await tried(kind, usual, old, fresh);
    else console.log(`${kind.name}: skipped, ${why}`);
  }
} finally {
  unmount(place.out);
  rmSync(work, {recursive: true, force: true});
}
process.exitCode = faults > 0 ? 1 : 0;

/** The site with one post, before and after an edit, and what builds of both give when left alone. */
async function references(): Promise<{readonly usual: number; readonly old: Files; readonly fresh: Files}> {
  const site = await readSite(values.site);
  const [post] = selectPosts(site.posts, [values.post]).posts;
  if (post === undefined)
    throw new Error(`No lecture of ${values.site} is called "${values.post}": name one with --post.`);
  cpSync(site.root, at('old-site'), {recursive: true});
  for (const {path} of site.posts) if (path !== post.path) rmSync(join(at('old-site'), path));
  cpSync(at('old-site'), place.site, {recursive: true});
  appendFileSync(join(place.site, post.path), '\n\n## What was added\n\nOne paragraph more than in the old notes.\n');
  mkdirSync(at('tmp'));
  const build = async (name: 'old' | 'new', cache: string): Promise<number> => {
    const from = performance.now();
    const {code, said} = await start({
      ...place,
      site: at(`${name}-site`),
      out: at(name),
      tmp: at('tmp'),
      cache: at(cache),
    }).ended;
    if (code !== 0) throw new Error(`The ${name} notes cannot be built:\n${said}`);
    return performance.now() - from;
  };
  await build('old', 'cache');
  // As each trial: with the figures of the earlier build at hand, and not its deck.
  cpSync(at('cache'), at('cache-new'), {recursive: true});
  const usual = await build('new', 'cache-new');
  return {usual, old: filesOf(at('old')), fresh: filesOf(at('new'))};
}

async function tried(kind: Kind, usual: number, old: Files, fresh: Files): Promise<void> {
  const delays: number[] = [];
  const whats = new Map<string, number>();
  let [happened, mixed, done] = [0, 0, 0];
  let what = '';
  const say = (n: number, list: readonly string[]): void => {
    faults += list.length;
    for (const fault of list) console.log(`  ${n} (${what}): ${fault}`);
  };
  for (let n = 1; n <= Number(values.runs); n++) {
    const known = faults;
    unmount(place.out);
    prepare(at('trial'), at('old'), at('cache'));
    const trial: Trial = {place, old: at('old'), fresh, random: createRandom(Number(values.seed) * 10_000 + n), usual};
    const undo = kind.before?.(trial);
    const build = start(place);
    const when = await kind.during(trial, build);
    const {code, said, at: end} = await build.ended;
    what = when?.what ?? 'not in time';
    if (when !== null) delays.push(end - when.at);
    if (when !== null) happened += 1;
    whats.set(what, (whats.get(what) ?? 0) + 1);
    if (!kind.ends(code, said, when !== null))
      say(n, [`it ended with ${code}: ${said.trim().split('\n').slice(-3).join(' / ')}`]);
    const left = await leftBy(place, kind.name.startsWith('i') ? 200 : 5_000);
    if (!kind.leaves) say(n, left);
    else
      say(
        n,
        left.filter(one => one.startsWith('process')),
      );
    const state = judged(filesOf(place.out), old, fresh);
    say(
      n,
      kind.heals
        ? differences(filesOf(place.out), fresh).map(
            name => `${name} is not the new one; it said ${said.trim().split('\n', 2).join(' / ')}`,
          )
        : state.faults,
    );
    if (state.isMixed) mixed += 1;
    if (differences(filesOf(place.out), fresh).length === 0) done += 1;
    if (faults > known) keep(`${kind.name.slice(0, 1)}${n}`);
    undo?.();
    const next = await start(place).ended;
    if (next.code !== 0) say(n, [`the next run ended with ${next.code}: ${next.said.trim().slice(-300)}`]);
    say(
      n,
      (await leftBy(place, 5_000)).map(one => `after the next run ${one}`),
    );
    say(
      n,
      differences(filesOf(place.out), fresh).map(name => `after the next run ${name} is not right`),
    );
    if (faults > known) keep(`${kind.name.slice(0, 1)}${n}-after`);
  }
  const delay =
    delays.length === 0
      ? ''
      : `; ended ${Math.round(median(delays))} ms after (median), ${Math.round(Math.max(...delays))} ms at most`;
  console.log(
    `${kind.name}: ${values.runs} builds, ${happened} interrupted in time, ${done} complete, ${mixed} with new ` +
      `files before old ones${delay}; faults so far: ${faults}`,
  );
  console.log(`  ${[...whats].map(([name, times]) => `${name} ${times}`).join(', ')}`);
}

/** With --keep: the folders of a trial in which something is wrong, for a person to look at. */
function keep(name: string): void {
  for (const folder of values.keep === undefined ? [] : ['trial', 'old', 'new'])
    cpSync(at(folder), join(values.keep ?? '', name, folder), {recursive: true});
}
