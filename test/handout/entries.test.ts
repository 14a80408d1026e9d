import {describe, expect, it} from 'vitest';
import {listContents} from '../../src/handout/contents.ts';
import {arrangeEntries} from '../../src/handout/entries.ts';
import type {Page} from '../../src/model/page.ts';
import {makePage, words} from './make-page.ts';

const shape = (pages: readonly Page[], contents = true): readonly string[] =>
  arrangeEntries(pages, contents).map(
    entry =>
      `${entry.kind} ${entry.kind === 'row' ? entry.pages.map(page => page.number).join('+') : entry.page.number}`,
  );

describe('entriesOf', () => {
  it('puts two slides with few words or none in a row and leaves the odd one alone', () => {
    expect(shape([makePage(1), makePage(2, {speakerNotes: words(100)}), makePage(3)])).toEqual(['row 1+2', 'beside 3']);
  });

  it('sets words beside the slide, and long ones in columns', () => {
    expect(shape([makePage(1, {speakerNotes: words(600)}), makePage(2, {speakerNotes: words(2000)})])).toEqual([
      'beside 1',
      'columns 2',
    ]);
  });

  it('makes dividers headings, which no row crosses', () => {
    expect(shape([makePage(1), makePage(2, {role: 'section'}), makePage(3)])).toEqual([
      'beside 1',
      'heading 2',
      'beside 3',
    ]);
  });

  it('leaves the agenda to the contents, and keeps it where there are none', () => {
    const pages = [makePage(1, {role: 'agenda'}), makePage(2)];
    expect(shape(pages)).toEqual(['beside 2']);
    expect(shape(pages, false)).toEqual(['beside 1', 'beside 2']);
  });

  it('keeps every page, in order', () => {
    const pages = Array.from({length: 40}, (_, i) => makePage(i + 1, {speakerNotes: words((i * 137) % 1500)}));
    const numbers = arrangeEntries(pages, true).flatMap(entry =>
      entry.kind === 'row' ? entry.pages.map(page => page.number) : [entry.page.number],
    );
    expect(numbers).toEqual(pages.map(page => page.number));
  });
});

describe('contentsOf', () => {
  it('is empty for a short deck', () => {
    expect(listContents([makePage(1), makePage(2)])).toEqual([]);
  });

  it('names each slide once, at its first page, and no divider twice', () => {
    const pages = [
      makePage(1, {role: 'title'}),
      makePage(2, {role: 'section', name: 'Part'}),
      makePage(3, {name: 'Part'}),
      makePage(4, {part: {index: 1, of: 2}}),
      makePage(5, {name: 'Slide 4', part: {index: 2, of: 2}}),
      ...Array.from({length: 10}, (_, i) => makePage(6 + i)),
    ];
    expect(listContents(pages).map(({page}) => page)).toEqual([2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('goes as deep as one page holds', () => {
    const pages = Array.from({length: 90}, (_, i) => {
      const part = `Part ${Math.floor(i / 3)}`;
      const trail = [part, 'Within'].slice(0, i % 3);
      return i % 3 === 0 ? makePage(i + 1, {name: part}) : makePage(i + 1, {trail});
    });
    expect(new Set(listContents(pages).map(({level}) => level))).toEqual(new Set([1]));
    expect(listContents(pages.slice(0, 40))).toHaveLength(40);
  });
});
