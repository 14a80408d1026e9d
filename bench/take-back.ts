// Built decks × seeded edits -> do they come back as the right hunks? `npm run bench:take-back -- 100 SITE FOLDER...`
//
// FOLDER holds KEY.pptx of the lectures of SITE as they are (`--formats pptx`); pairs of both may follow each other.
// `100:7` is 100 edits by another seed than 20.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {choosePosts, readCourseSite} from '../src/commands/choose.ts';
import {needsBlankLine} from '../src/commands/edits/blank-line.ts';
import {createDeckNotesReader, readPostText} from '../src/commands/edits/files.ts';
import {openInputs} from '../src/commands/open.ts';
import {listChanges} from '../src/commands/take-back/compare/changes.ts';
import {digestNotes} from '../src/commands/take-back/holders.ts';
import {diffTexts} from '../src/commands/edits/text-diff.ts';
import {takeChanges} from '../src/commands/take-back/take-changes.ts';
import {openPackage} from '../src/export/pptx/read-back/open-package.ts';
import {readContent} from '../src/export/pptx/read-back/read-content.ts';
import {readRecord} from '../src/export/pptx/read-back/record.ts';
import {createRandom} from './random.ts';
import {type EditedDeck, seedEdit} from './take-back/edits.ts';

const [given = '100', ...places] = process.argv.slice(2);
const [count = 100, seed = 20] = given.split(':').map(Number);
const decks: (EditedDeck & {readonly key: string; readonly take: (bytes: Uint8Array) => string; why: string})[] = [];
for (let i = 0; i < places.length; i += 2) decks.push(...(await openDecks(places[i] ?? '', places[i + 1] ?? '')));
const random = createRandom(seed);
const results = new Map<string, {right: number; refused: number; wrong: number}>();
let made = 0;
// A kind of edit that no deck has a place for is passed over.
for (let [turn, tries] = [0, 0]; made < count && turn < 3 * count; tries++) {
  const deck = decks[Math.floor(random() * decks.length)];
  const edit = deck && seedEdit(deck, turn, random);
  if (tries > 20 + 4 * decks.length) [turn, tries] = [turn + 1, 0];
  if (!deck || !edit) continue;
  made += 1;
  [turn, tries] = [turn + 1, 0];
  const files = Object.fromEntries(Object.entries(edit.parts).map(([path, text]) => [path, strToU8(text)]));
  const notes = deck.take(zipSync(files, {level: 1}));
  const row = results.get(edit.kind) ?? {right: 0, refused: 0, wrong: 0};
  const outcome = edit.isRight(notes) ? 'right' : notes === deck.notes ? 'refused' : 'wrong';
  row[outcome] += 1;
  results.set(edit.kind, row);
  if (outcome !== 'right') {
    console.log(`${outcome}: ${deck.key}, ${edit.kind}: ${edit.what}${deck.why}`);
    if (outcome === 'wrong') console.log(diffTexts(deck.key, deck.notes, notes));
  }
}
const rows = [...results];
for (const [kind, {right, refused, wrong}] of rows)
  console.log(`${kind.padEnd(32)} ${right} right, ${refused} refused, ${wrong} wrong`);
const sum = (of: 'right' | 'refused' | 'wrong'): number => rows.reduce((total, [, row]) => total + row[of], 0);
console.log(`${decks.length} decks: ${sum('right')} right, ${sum('refused')} refused, ${sum('wrong')} wrong`);
process.exitCode = sum('wrong') === 0 && sum('right') >= 0.95 * made ? 0 : 1;

async function openDecks(site: string, folder: string): Promise<typeof decks> {
  const course = await readCourseSite(site, folder);
  const inputs = await openInputs(course, {formats: []});
  const names = (await readdir(folder)).filter(name => /(?<!-pictures)\.pptx$/.test(name));
  const opened: typeof decks = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const record = readRecord(openPackage(bytes));
    const post = record && choosePosts(course, [record.key]).find(({key}) => key === record.key);
    if (!record || !post) continue;
    const notes = await readPostText(inputs.site.root, post);
    const reader = await createDeckNotesReader(post, inputs);
    const isSame = digestNotes(reader(notes).document) === record.digest;
    if (!isSame) console.log(`${record.key}: the notes are not those of the deck`);
    const files = unzipSync(bytes, {
      filter: ({name: path}) => /^(ppt\/(slides|notesSlides|_rels|presentation)|customXml)/.test(path),
    });
    const parts = Object.fromEntries(Object.entries(files).map(([path, part]) => [path, saved(strFromU8(part))]));
    const deck: (typeof decks)[number] = {
      ...{key: record.key, parts, slides: record.slides, notes, why: ''},
      take(edited) {
        const changes = listChanges(record.slides, readContent(openPackage(edited)));
        const options = {
          slides: record.slides,
          changes,
          isSame,
          only: null,
          isParted: needsBlankLine(inputs.site.config),
        };
        const taken = takeChanges(notes, options, reader);
        deck.why = taken.changes.map(({what, refused = ''}) => `\n    ${what}: ${refused}`).join('');
        return taken.text;
      },
    };
    opened.push(deck);
  }
  return opened;
}

/** A part as PowerPoint saves it: what others show in place of formulas is a picture then. */
function saved(part: string): string {
  const innermost = /<mc:Fallback>(?:(?!<mc:Fallback>)[\s\S])*?<\/mc:Fallback>/g;
  return innermost.test(part) ? saved(part.replace(innermost, '')) : part;
}
