// Notes as `take-back` reads them: what they say is what it was when their deck was made.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {describeWork} from '../../../src/commands/build/deck-ports.ts';
import {choosePosts, readCourseSite} from '../../../src/commands/choose.ts';
import {createDeckNotesReader, readPostText} from '../../../src/commands/edits/files.ts';
import {openInputs} from '../../../src/commands/open.ts';
import {digestNotes} from '../../../src/commands/take-back/holders.ts';
import {readDocument} from '../../../src/pipeline.ts';
import {createMathJax} from '../../../src/render/math/mathjax.ts';
import {readPost} from '../../../src/site/post.ts';

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'notes-'));
  await mkdir(join(site, '_slides'));
  const say = async (name: string, text: string) => writeFile(join(site, name), text);
  await say('plain.md', '# Bread\n\n## Rye\n\nRye keeps.\n');
  await say('side.md', '# Bread\n\n## Rye\n\nRye keeps.\n\nIt holds water.\n');
  await say('_slides/side.yml', '- block: "Rye keeps"\n  optional: true\n');
  await say(
    'math.md',
    '# Bread\n\n## Rye\n\n$$\\breadcrumb{x} + \\begin{nothing}y\\end{nothing}$$\n\nWe bake $\\crust$.\n',
  );
  await say('lectern.yml', 'theme: own.css\n');
  await say('own.css', '/* @theme own */\n@import "seminar";\nsection.my-own {color: black}\n');
  await say('class.md', '# Bread\n\n<!-- slide: class=my-own -->\n\n## Rye\n\nRye keeps.\n');
});
afterAll(async () => rm(site, {recursive: true, force: true}));

it.each(['plain', 'side', 'math', 'class'])('says the same of %s', async key => {
  const course = await readCourseSite(site, join(site, 'output'));
  const inputs = await openInputs(course, {formats: []});
  const [file] = choosePosts(course, [key]);
  if (file === undefined) throw new Error('no post');
  const post = await readPost(inputs.site, file, () => undefined);
  const work = describeWork(inputs, post, inputs.lookups, {drawFormula: createMathJax()});
  const built = readDocument(post, work, () => undefined);
  const reader = await createDeckNotesReader(file, inputs);
  expect(digestNotes(reader(await readPostText(site, file)).document)).toBe(digestNotes(built));
});
