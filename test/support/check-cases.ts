// Builds the small sites of a folder, one after the other, and tells what is not right: `npm run cases -- FOLDER`.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {buildDecks, faultsOf} from './cases/expectation.ts';
import {sharedCases} from './cases/shared.ts';

const [folder = '../shared/cases', ...chosen] = process.argv.slice(2);
const names = readdirSync(folder, {withFileTypes: true})
  .filter(entry => entry.isDirectory() && (chosen.length === 0 || chosen.some(part => entry.name.startsWith(part))))
  .map(entry => entry.name)
  .sort();

/** What is wrong with the site `name`; a message where it has no decks. */
async function check(name: string): Promise<readonly string[]> {
  const expected = sharedCases[name];
  if (expected === undefined) return ['nobody says what is right'];
  try {
    return faultsOf(await buildDecks(join(folder, name)), expected);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const absent = chosen.length > 0 ? [] : Object.keys(sharedCases).filter(name => !existsSync(join(folder, name)));
const faults = absent.map(name => `${name}: is not there`);
for (const name of names) faults.push(...(await check(name)).map(fault => `${name}: ${fault}`));
for (const fault of faults) console.log(fault);
console.log(`${names.length} cases, ${faults.length} faults`);
// Browsers that are kept for further builds would hold the process.
process.exit(faults.length === 0 ? 0 : 1);
