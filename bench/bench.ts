// The benchmark's command line: Lectern against Marp CLI on the same notes, in the same browser, in one run.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {selectPosts} from '../src/site/select.ts';
import {readSite} from '../src/site/site.ts';
import {floor} from './floor.ts';
import {type Bench, bytes, growth, one, whole} from './measures.ts';

const {values} = parseArgs({
  options: {
    site: {type: 'string', default: 'content'},
    post: {type: 'string', default: 'W13'},
    runs: {type: 'string', default: '5'},
    only: {type: 'string', default: 'a,b,c,d,e,f,g'},
    counts: {type: 'string', default: '10,30,100,300'},
    factors: {type: 'string', default: '1,4,16'},
    formats: {type: 'string', default: 'html,pdf,handout'},
  },
});
const numbers = (list: string): readonly number[] =>
  list
    .split(',')
    .map(Number)
    .filter(number => number > 0);
const site = await readSite(values.site);
const [post] = selectPosts(site.posts, [values.post]).posts;
if (post === undefined)
  throw new Error(`No lecture of ${values.site} is called "${values.post}": name one with --post.`);
const browser = execFileSync(process.execPath, [fileURLToPath(new URL('../bin/browser-path.mjs', import.meta.url))], {
  encoding: 'utf8',
}).trim();
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const wanted = new Set(values.only.split(','));
const bench: Bench = {
  course: {root: site.root, posts: site.posts},
  post,
  runs: Number(values.runs),
  work,
  browser,
  formats: values.formats,
  say: line => console.log(line),
};
try {
  console.log(`${site.title}: ${site.posts.length} posts, ${cpus().length} cores, Node ${process.version}`);
  if (wanted.has('a')) {
    await one(bench);
    await floor(bench);
  }
  if (['b', 'c', 'd', 'e'].some(measure => wanted.has(measure))) await whole(bench, wanted);
  if (wanted.has('g')) await bytes(bench);
  if (wanted.has('f')) await growth(bench, numbers(values.counts), numbers(values.factors));
} finally {
  rmSync(work, {recursive: true, force: true});
}
