// Posts that no author wrote, through the pure stages or a browser: no crash, no hang, no word lost, none shown that is
// hidden, no page overfull.
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {mapConcurrently} from '../src/concurrent.ts';
import {splitHeader} from '../src/site/front-matter/header.ts';
import {judgeInBrowser} from './fuzz/browser.ts';
import {mutants} from './fuzz/mutate.ts';
import {judgePure} from './fuzz/pure.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    count: {type: 'string', default: '1000'},
    seed: {type: 'string', default: '1'},
    limit: {type: 'string', default: '20'},
    save: {type: 'string', default: ''},
    browser: {type: 'boolean', default: false},
  },
});
const folders = positionals.length > 0 ? positionals : ['content', 'test/fixtures'];
const posts = folders
  .flatMap(folder => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => join(folder, name)))
  .filter(path => /\.(?:md|markdown)$/.test(path) && statSync(path).isFile())
  .sort()
  .map(path => readFileSync(path, 'utf8'))
  .map(text => splitHeader(text)?.body ?? text);

const found = new Map<string, number>();
const all = fc.sample(mutants(posts), {numRuns: Number(values.count), seed: Number(values.seed)});
/** Decks that one browser makes: what is wrong is told while others are made. */
const session = 25;
for (let from = 0; from < all.length; from += session) {
  const some = all.slice(from, from + session);
  const faults = values.browser
    ? await judgeInBrowser(some)
    : await mapConcurrently(some, 1, async mutant => judgePure(mutant, Number(values.limit)));
  for (const [i, fault] of faults.entries()) {
    if (fault === '') continue;
    const kind = fault.replace(/\d+/g, 'N').slice(0, 100);
    found.set(kind, (found.get(kind) ?? 0) + 1);
    console.log(`${from + i}: ${fault}`);
    if (values.save !== '') writeFileSync(join(values.save, `${from + i}.md`), some[i]?.body ?? '');
  }
}
for (const [kind, count] of found) console.log(`${count} x ${kind}`);
const faults = [...found.values()].reduce((sum, count) => sum + count, 0);
console.log(`${all.length} posts made of ${posts.length}, seed ${values.seed}: ${faults} faults`);
process.exitCode = found.size > 0 ? 1 : 0;
