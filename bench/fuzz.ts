// Posts that no author wrote, through the pure stages: no crash, no hang, no word lost, none shown that is hidden.
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {reportCoverage} from '../src/checks/coverage.ts';
import {splitHeader} from '../src/site/front-matter/header.ts';
import {isHidden} from './fuzz/hidden.ts';
import {type Mutant, mutants} from './fuzz/mutate.ts';
import {makeDeck} from './shapes/stages.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    count: {type: 'string', default: '1000'},
    seed: {type: 'string', default: '1'},
    limit: {type: 'string', default: '20'},
    save: {type: 'string', default: ''},
  },
});
const folders = positionals.length > 0 ? positionals : ['content', 'test/fixtures'];
const posts = folders
  .flatMap(folder => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => join(folder, name)))
  .filter(path => /\.(?:md|markdown)$/.test(path) && statSync(path).isFile())
  .sort()
  .map(path => readFileSync(path, 'utf8'))
  .map(text => splitHeader(text)?.body ?? text);

/** What is wrong with the deck of `mutant`; empty where nothing is. */
async function judge({body, words, hidden}: Mutant): Promise<string> {
  try {
    const {built, lost} = await makeDeck(body, Number(values.limit), new Map());
    if (lost.length > 0) return `lost ${lost[0]}`;
    const text = JSON.stringify(built.deck.pages) + built.markdown;
    const rows = reportCoverage(built.document, built.deck.pages);
    const lines = body.split('\n');
    for (const word of words) {
      const line = lines.findIndex(one => one.includes(word)) + 1;
      const isDropped = rows.some(row => row.reason !== undefined && row.line <= line && line <= row.endLine);
      if (!text.includes(word) && !isDropped && !isHidden(body, body.indexOf(word)))
        return `word ${word} of line ${line}`;
    }
    const prose = JSON.stringify(
      built.deck.pages.map(page => [
        page.title,
        page.blocks.filter(({block}) => block.kind !== 'code' && block.kind !== 'math'),
      ]),
    );
    const shown = hidden.find(word => prose.includes(word));
    return shown === undefined ? '' : `shown ${shown}`;
  } catch (error) {
    return error instanceof Error
      ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1] ?? ''}`
      : String(error);
  }
}

const found = new Map<string, number>();
const all = fc.sample(mutants(posts), {numRuns: Number(values.count), seed: Number(values.seed)});
for (const [i, mutant] of all.entries()) {
  const fault = await judge(mutant);
  if (fault === '') continue;
  const kind = fault.replace(/\d+/g, 'N').slice(0, 100);
  found.set(kind, (found.get(kind) ?? 0) + 1);
  console.log(`${i}: ${fault}`);
  if (values.save !== '') writeFileSync(join(values.save, `${i}.md`), mutant.body);
}
for (const [kind, count] of found) console.log(`${count} x ${kind}`);
const faults = [...found.values()].reduce((sum, count) => sum + count, 0);
console.log(`${all.length} posts made of ${posts.length}, seed ${values.seed}: ${faults} faults`);
process.exitCode = found.size > 0 ? 1 : 0;
