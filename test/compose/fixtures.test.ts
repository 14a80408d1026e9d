// Every folder of test/fixtures/compose: the slides of post.md are those of slides.txt, with --prose full those of
// slides-full.txt. Lines whose beginning stands in bad-choices.txt are choices that are not good: they may get better.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {dumpSlides} from '../support/dump-slides.ts';
import {slidesOf} from '../support/notes.ts';

const folder = new URL('../fixtures/compose/', import.meta.url);
const updates = process.env.UPDATE === '1';
/** The file says what the slides are; UPDATE=1 rewrites it. */
const kinds = [
  ['slides.txt', 'lead'],
  ['slides-full.txt', 'full'],
] as const;

describe('compose', () => {
  for (const name of readdirSync(folder)) {
    for (const [file, prose] of kinds) {
      const expected = new URL(`${name}/${file}`, folder);
      if (!existsSync(expected)) continue;
      it(`${name.replaceAll('-', ' ')}, ${prose}`, () => {
        const slides = dumpSlides(slidesOf(readFileSync(new URL(`${name}/post.md`, folder), 'utf8'), prose));
        if (updates) writeFileSync(expected, slides);
        const bad = badChoices(name);
        const good = (text: string) => text.split('\n').filter(line => !bad.some(start => line.startsWith(start)));
        expect(good(slides)).toEqual(good(readFileSync(expected, 'utf8')));
      });
    }
  }
});

/** Beginnings of lines, one a line, indented as in slides.txt. */
function badChoices(name: string): readonly string[] {
  const file = new URL(`${name}/bad-choices.txt`, folder);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
