// What is said of sections: the entries that a deck is made of.
import {expect, it} from 'vitest';
import type {Entry} from '../../src/model/document.ts';
import {applySectionDirectives} from '../../src/outline/section-directives.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {documentOf} from '../support/notes.ts';

function brief(entry: Entry): string {
  if (entry.kind === 'directive') return `(${entry.name}${entry.value && ` ${entry.value}`})`;
  return entry.kind === 'heading' || entry.kind === 'prose' ? normalizedText(entry.children) : entry.kind;
}
const applied = (notes: string) =>
  applySectionDirectives(documentOf(notes))
    .entries.filter(({kind}) => kind !== 'dropped')
    .map(brief)
    .join(' ');
const notes = (directive: string) => `# A\n\na\n\n<!-- slide: ${directive} -->\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd`;

it.each([
  ['skip', 'A a D d'],
  ['notes', 'A a (notes) B (notes) b (notes) C (notes) c D d'],
  ['keep', 'A a B (keep) b C (keep) c D d'],
  ['title="Bread"', 'A a Bread (title Bread) (notes) B b C c D d'],
  ['layout=wide', 'A a B (layout wide) b C (layout wide) c D d'],
  ['say="more"', 'A a B (say more) b C c D d'],
  ['break', 'A a B (break) b C c D d'],
  ['join', 'A a B (join) b C c D d'],
])('%s holds for its section, and what is in it', (directive, expected) => {
  expect(applied(notes(directive))).toBe(expected);
});

it('a section outranks those around it, the post all others', () => {
  const inner = '# A\n\n<!-- slide: layout=wide -->\n## B\n\nb\n\n<!-- slide: layout=text -->\n### C\n\nc';
  expect(applied(`<!-- slide: layout=full -->\n\n${inner}`)).toBe(
    'A (layout full) B (layout wide) b C (layout text) c',
  );
});

it('what is in a section that is left out cannot be kept; what is in one that is kept may be left out', () => {
  expect(applied('# A\n\na\n\n<!-- slide: skip -->\n## B\n\n<!-- slide: keep -->\n### C\n\nc')).toBe('A a');
  expect(applied('# A\n\na\n\n<!-- slide: keep -->\n## B\n\nb\n\n<!-- slide: skip -->\n### C\n\nc')).toBe(
    'A a B (keep) b',
  );
});

it('entries of which nothing is said stay as they are', () => {
  const document = documentOf('# A\n\n<!-- slide: keep -->\n\na');
  expect(applySectionDirectives(document).entries).toBe(document.entries);
});
