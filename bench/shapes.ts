// The table of shapes: how long the pure stages take with posts that are hard on them, by size.
import {parseArgs} from 'node:util';
import {shapes} from './shapes/shapes.ts';
import {makeDeck, type Times} from './shapes/stages.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    sizes: {type: 'string', default: '3000,30000,300000'},
    limit: {type: 'string', default: '20'},
    min: {type: 'string', default: '0'},
  },
});
const sizes = values.sizes.split(',').map(Number);
const [limit, min] = [Number(values.limit), Number(values.min)];
const chosen = Object.entries(shapes).filter(
  ([name]) => positionals.length === 0 || positionals.some(part => name === part || `${name}*`.startsWith(part)),
);

/** Seconds of processor time, pages, and what went wrong. */
async function run(text: string, times: Times): Promise<{readonly pages: number; readonly fault: string}> {
  try {
    const {built, lost, diagnostics} = await makeDeck(text, limit, times);
    const faults = [...diagnostics.filter(one => one.severity === 'error').map(one => one.rule), ...lost];
    return {pages: built.deck.pages.length, fault: [...new Set(faults)].slice(0, 5).join(' ')};
  } catch (error) {
    return {pages: 0, fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error)};
  }
}

let failed = 0;
for (const [name, shape] of chosen)
  for (const size of sizes) {
    const times: Times = new Map();
    const {pages, fault} = await run(shape(size), times);
    const seconds = [...times.values()].reduce((sum, each) => sum + each, 0);
    if (fault !== '') failed += 1;
    if (seconds < min && fault === '') continue;
    const most = [...times].sort(([, a], [, b]) => b - a).slice(0, 2);
    const stages = most.map(([stage, each]) => `${stage} ${each.toFixed(1)}`).join(', ');
    const numbers = [String(size).padStart(8), seconds.toFixed(1).padStart(7), 's', String(pages).padStart(6), 'pages'];
    console.log(`${name.padEnd(22)}${numbers.join(' ')}  ${stages}  ${fault}`);
    if (seconds >= limit) break;
  }
console.log(`${chosen.length} shapes; ${failed} runs took over ${limit} s or had a fault`);
process.exitCode = failed > 0 ? 1 : 0;
