// Each kind of edit at each kind of place: the text that says it, and the notes that stay what they were.
import {describe, expect, it} from 'vitest';
import {editNotes, type NotesEdit, type NotesReading} from '../../../src/commands/edits/edit-notes.ts';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {documentOf} from '../../support/notes.ts';

function read(text: string): NotesReading {
  const diagnostics: Diagnostic[] = [];
  return {document: documentOf(text, diagnostics), diagnostics};
}

function edit(text: string, line: number, add: NotesEdit['add'], more: Partial<NotesEdit> = {}): string {
  const edited = editNotes(text, {line, endLine: line, ...(add ? {add} : {}), ...more}, read);
  return 'text' in edited ? edited.text : `refused: ${edited.refused}`;
}

const show = (value: string) => ({name: 'show', value});

describe('a comment of its own', () => {
  it('stands above a paragraph, as far in as that is', () => {
    expect(edit('# A\n\nLong words here.\n', 3, show('words'))).toBe(
      '# A\n\n<!-- slide: show="words" -->\nLong words here.\n',
    );
    expect(edit('One.\n\n> Long words.\n', 3, {name: 'notes'})).toBe(
      'One.\n\n> <!-- slide: notes -->\n> Long words.\n',
    );
    expect(edit('- item\n\n  Long words.\n', 3, {name: 'notes'})).toContain('Long words.');
  });

  it('has a blank line below it above a formula, which kramdown takes for one within a line else', () => {
    expect(edit('Text.\n\n$$\nx\n$$\n', 3, {name: 'break'}, {endLine: 5})).toBe(
      'Text.\n\n<!-- slide: break -->\n\n$$\nx\n$$\n',
    );
  });

  it('has a blank line below it above a heading where the site reads none right below a comment', () => {
    const title = {name: 'title', value: 'Two'};
    const [near, apart] = [false, true].map(isParted => edit('Text.\n\n# One\n\nMore.\n', 3, title, {isParted}));
    expect(near).toBe('Text.\n\n<!-- slide: title="Two" -->\n# One\n\nMore.\n');
    expect(apart).toBe('Text.\n\n<!-- slide: title="Two" -->\n\n# One\n\nMore.\n');
    expect(edit('Text.\n\nMore.\n', 3, {name: 'notes'}, {isParted: true})).toContain('notes -->\nMore.');
  });

  it('stands above a heading, a figure, code, a table, a list', () => {
    const text =
      '# One\n\nText.\n\n![a](a-640x480.png)\n\n```js\nx\n```\n\n$$\nx\n$$\n\n| a |\n|---|\n| b |\n\n- a\n- b\n';
    const lines = text.split('\n');
    for (const [line, endLine, add, spelt] of [
      [1, 1, {name: 'title', value: 'Two'}, 'title="Two"'],
      [5, 5, {name: 'layout', value: 'full'}, 'layout=full'],
      [7, 9, {name: 'break'}, 'break'],
      [15, 17, {name: 'notes'}, 'notes'],
      [19, 20, {name: 'steps'}, 'steps'],
    ] as const)
      expect(edit(text, line, add, {endLine})).toBe(
        lines.toSpliced(line - 1, 0, `<!-- slide: ${spelt} -->`).join('\n'),
      );
  });

  it('is refused where several blocks have one line, which of them is meant', () => {
    expect(edit('<ul><li>Long words.</li><li>More words.</li></ul>\n', 1, {name: 'notes'})).toMatch(
      /^refused: .*several/,
    );
  });

  it('stands behind the words of an item: before them, kramdown would make a paragraph of the item', () => {
    expect(edit('- one\n  * Long words.\n', 2, show('words'))).toBe(
      '- one\n  * Long words. <!-- slide: show="words" -->\n',
    );
    expect(edit('12. Long words.  \n', 1, show('words'))).toBe('12. Long words. <!-- slide: show="words" -->  \n');
    expect(edit('<ul><li class="a">Long words.</li></ul>\n', 1, show('words'))).toBe(
      '<ul><li class="a">Long words. <!-- slide: show="words" --></li></ul>\n',
    );
    expect(edit('- Long\n  and longer.\n  - nested\n', 1, show('and longer'), {endLine: 3})).toBe(
      '- Long\n  and longer. <!-- slide: show="and longer" -->\n  - nested\n',
    );
    expect(edit('- one\n- two\n', 2, {name: 'break'})).toBe('- one\n- two <!-- slide: break -->\n');
  });

  it('stands behind a heading that has text right above it', () => {
    const text = 'Some text\n## Head\n\nMore.\n';
    const edited = edit(text, 2, {name: 'title', value: 'Other'});
    expect(edited).toMatch(
      /^Some text\n(?:<!-- slide: title="Other" -->\n## Head|## Head <!-- slide: title="Other" -->)\n/,
    );
    expect(read(edited).document.entries.some(one => one.kind === 'directive' && one.scope === 'section')).toBe(true);
  });

  it('ends its line as the lines of the file end', () => {
    expect(edit('# A\r\n\r\nLong words.\r\n', 3, show('words'))).toBe(
      '# A\r\n\r\n<!-- slide: show="words" -->\r\nLong words.\r\n',
    );
    expect(edit('- a\r\n- Long words.\r\n', 2, show('words'))).toBe(
      '- a\r\n- Long words. <!-- slide: show="words" -->\r\n',
    );
  });
});

describe('what is said there already', () => {
  it('is replaced by what answers it', () => {
    const once = edit('One.\n\nLong words.\n', 3, show('Long'));
    expect(edit(once, 4, show('words'))).toBe('One.\n\n<!-- slide: show="words" -->\nLong words.\n');
    expect(edit('One.\n\n<!-- slide: text="Mine" -->\nLong words.\n', 4, show('words'))).toBe(
      'One.\n\n<!-- slide: show="words" -->\nLong words.\n',
    );
    expect(edit('- a\n- Long words. <!-- slide: show="Long" -->\n', 2, show('words'))).toBe(
      '- a\n- Long words. <!-- slide: show="words" -->\n',
    );
    expect(edit('One.\n\n<!-- slide: skip -->\n\nLong words.\n', 5, {name: 'keep'})).toBe(
      'One.\n\n<!-- slide: keep -->\n\nLong words.\n',
    );
  });

  it('is joined in its comment by what does not answer it', () => {
    expect(edit('One.\n\n<!-- slide: break -->\nLong words.\n', 4, show('words'))).toBe(
      'One.\n\n<!-- slide: break show="words" -->\nLong words.\n',
    );
    expect(edit('One.\n\n<!-- slide: break,\n  say="Ask." -->\nLong words.\n', 5, show('words'))).toBe(
      'One.\n\n<!-- slide: break,\n  say="Ask." show="words" -->\nLong words.\n',
    );
  });

  it('goes where it is to be said no more, and its comment with it', () => {
    const removes = ['notes'] as const;
    expect(edit('One.\n\n<!-- slide: notes -->\nTwo.\n', 4, undefined, {removes})).toBe('One.\n\nTwo.\n');
    expect(edit('One.\n\n<!-- slide: break notes -->\nTwo.\n', 4, undefined, {removes})).toBe(
      'One.\n\n<!-- slide: break -->\nTwo.\n',
    );
    expect(edit('- One\n- Two <!-- slide: notes -->\n', 2, undefined, {removes})).toBe('- One\n- Two\n');
    expect(edit('One.\n\nTwo.\n', 3, undefined, {removes})).toBe('refused: Nothing of that is said there.');
  });

  it('goes, where what comes instead contradicts it', () => {
    expect(edit('One.\n\n<!-- slide: break -->\nTwo.\n', 4, {name: 'join'}, {removes: ['break']})).toBe(
      'One.\n\n<!-- slide: join -->\nTwo.\n',
    );
  });

  it('is that of the nearest block, not of one before it', () => {
    expect(edit('<!-- slide: notes -->\nOne.\n\n<!-- slide: notes -->\nTwo.\n', 5, {name: 'skip'})).toBe(
      '<!-- slide: notes -->\nOne.\n\n<!-- slide: skip -->\nTwo.\n',
    );
  });
});

describe('it is refused', () => {
  it.each([
    ['words that are not there', 'One.\n\nTwo three.\n', 3, show('four'), /names words that are not in the text/],
    ['words that Liquid would read', 'One.\n\nTwo.\n', 3, {name: 'text', value: 'a {{ page }}'}, /A comment cannot/],
    ['no such directive', 'One.\n', 1, {name: 'run'}, /No such slide directive/],
    ['a value that there is not', 'One.\n', 1, {name: 'layout', value: '../x'}, /There is no layout/],
    ['what does nothing there', '# A\n\nOne.\n', 3, {name: 'break'}, /a page begins here anyway/],
    ['a line that holds nothing', 'One.\n', 9, {name: 'break'}, /Line 9 holds nothing/],
  ] as const)('%s', (_, text, line, add, why) => {
    expect(edit(text, line, add)).toMatch(why);
  });
});

it('writes what would end the comment as signs that are taken as alike', () => {
  const edited = edit('One.\n\nTwo.\n', 3, {name: 'text', value: 'say "yes" -->\n<script> or  "no"'});
  expect(edited).toBe('One.\n\n<!-- slide: text="say “yes” –> <script> or “no”" -->\nTwo.\n');
});
