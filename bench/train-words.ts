// `npm run train-words -- FOLDER [NOTES...]`: judged blocks -> src/compose/lead/model/weights.json, and how good the
// choice is.
//
// FOLDER holds leads-2.json and leads-3.json: blocks of notes with the words that readers put on a slide. They are data
// of their courses and no part of the program. Folders of NOTES hold the posts that the blocks are of: what is bold or
// in italics is looked up there. The weights are the same for the same files, on every machine.
import {writeFileSync} from 'node:fs';
import {needLimits} from '../src/compose/lead/candidates/limits.ts';
import {crossValidate, summarise} from './words/cross-validate.ts';
import {readExamples} from './words/gold.ts';
import {listFeatures, nameWeights, pack, train, usual} from './words/train.ts';

const [folder, ...notes] = process.argv.slice(2);
if (folder === undefined) throw new Error('npm run train-words -- FOLDER [NOTES...]');
const examples = readExamples(folder, notes);
for (const [name, limits] of Object.entries(needLimits)) {
  const picks = crossValidate(examples, usual, limits);
  const {acceptable, rejected} = summarise(picks);
  const shares = `${acceptable} % acceptable, ${rejected} % as readers rejected`;
  console.log(`${picks.length} blocks, five folds by post, with the limits of a ${name}: ${shares}`);
}
const names = listFeatures(examples, usual.leastUses);
const weights = [...nameWeights(names, train(pack(examples, names), names.length, usual))]
  .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const about = `Weight of each feature (src/compose/lead/features/), by npm run train-words`;
const file = new URL('../src/compose/lead/model/weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({about, weights: Object.fromEntries(weights)}, null, 2)}\n`);
console.log(`${weights.length} weights written`);
