// The images of the README: they are there and light; what is marked in them is what slides show.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {notesHtml} from '../support/notes-panel.ts';
import {limits, imageFiles, imageFolder, sheets} from '../support/images.ts';

const root = new URL('../../', import.meta.url);

describe('the pictures', () => {
  it('are there, each under its size, and the README shows each', () => {
    expect(readdirSync(imageFolder).sort()).toEqual([...imageFiles].sort());
    const sizes = imageFiles.map(file => statSync(join(imageFolder, file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.one);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(limits.all);
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    expect(imageFiles.filter(file => !readme.includes(`docs/pictures/${file}`))).toEqual([]);
  });

  it('show lines of the notes that still begin as they did', () => {
    for (const {lecture, lines, begins} of sheets) {
      const notes = readFileSync(new URL(`content/_contents/${lecture}.md`, root), 'utf8').split('\n');
      expect(notes[lines[0] - 1]).toContain(begins);
    }
  });
});

describe('notes with what slides show of them marked', () => {
  const row = (line: number, displayed: string, kind = 'paragraph', fate = 'both', endLine = line) => ({
    line,
    endLine,
    kind,
    fate,
    shown: displayed,
  });

  it('marks the run of words, whatever Markdown stands in it', () => {
    expect(
      notesHtml('+ **Cache:** keeps *all* of it. And more.', [row(1, 'Cache: keeps all of it.', 'item')], 1, 1),
    ).toBe('<p>+ <mark>**Cache:** keeps *all* of it.</mark> And more.</p>');
  });

  it('marks figures and formulas whole, nothing that is only said, and nothing that it does not find', () => {
    const notes = 'a < b\n\n$$\nx\n$$\n\nc d';
    const rows = [row(1, '', 'paragraph', 'notes'), row(3, 'x', 'math', 'slide', 5), row(7, 'c e')];
    expect(notesHtml(notes, rows, 1, 7)).toBe('<p>a &lt; b</p>\n<p><mark>$$\nx\n$$</mark></p>\n<p>c d</p>');
  });
});
