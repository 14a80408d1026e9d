import {expect, it} from 'vitest';
import {editBeside} from '../../../src/commands/edits/edit-beside.ts';
import type {NotesEdit, NotesReading} from '../../../src/commands/edits/edit-notes.ts';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {parse} from '../../../src/parse/parse.ts';
import {readSideFile} from '../../../src/site/side-file.ts';
import {postOf} from '../../support/notes.ts';

const notes = [
  '# Caches\n\n## Why\n\nA cache keeps what was asked for before.\n',
  '![plot](a/plot-640x480.png)\n\n- One thing\n- Another thing\n',
].join('\n');

function edit(side: string, line: number, add: NotesEdit['add'], removes: NotesEdit['removes'] = []): string {
  const read = (text: string): NotesReading => {
    const diagnostics: Diagnostic[] = [];
    const context = {site: {}, page: {}, include: () => undefined, link: () => undefined};
    const post = {...postOf(notes), side: readSideFile(text, '_slides/W01.yml').side};
    return {document: parse(post, context, one => void diagnostics.push(one)), diagnostics};
  };
  const edited = editBeside(side, {line, endLine: line, ...(add ? {add} : {}), removes}, read);
  return 'text' in edited ? edited.text : `refused: ${edited.refused}`;
}

it('names a section by its headings, a block by its words, a figure by its file', () => {
  expect(edit('', 3, {name: 'title', value: 'Why?'})).toBe('- section: Caches > Why\n  title: Why?\n');
  expect(edit('', 5, {name: 'show', value: 'what was asked'})).toBe(
    '- block: A cache keeps what was asked\n  show: what was asked\n',
  );
  expect(edit('', 7, {name: 'layout', value: 'full'})).toBe('- block: plot-640x480.png\n  layout: full\n');
  expect(edit('', 10, {name: 'notes'})).toBe('- block: Another thing\n  notes: true\n');
});

it('replaces what it answers, and takes an entry away that says nothing any more', () => {
  const side = '# mine\n- block: Another thing\n  skip: true\n- section: Why\n  title: W\n';
  expect(edit(side, 10, {name: 'keep'})).toBe(
    '# mine\n- block: Another thing\n  keep: true\n- section: Why\n  title: W\n',
  );
  expect(
    edit('- block: Another thing\n  skip: true\n- block: One thing\n  skip: true\n', 10, undefined, ['skip']),
  ).toBe('- block: One thing\n  skip: true\n');
});

it('refuses what is no list, and words that are not there', () => {
  expect(edit('a: 1\n', 5, {name: 'notes'})).toMatch(/no list/);
  expect(edit('', 5, {name: 'show', value: 'never written'})).toMatch(/names words that are not in the text/);
});
