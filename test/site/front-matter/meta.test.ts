import {expect, test} from 'vitest';
import {readMeta} from '../../../src/site/front-matter/meta.ts';
import {postFile, site} from '../make-site.ts';

const meta = (raw: Record<string, unknown>, key = 'a', path = `${key}.md`, body = '') =>
  readMeta(raw, postFile(path, key), site, {body, wishes: {}});

test('a seminar post: week of its key, lead and notes teams, topics', () => {
  const teams = {notes: 'team-4', video: 'team-1', extraContent: null};
  const raw = {...teams, title: 'Agents ', tags: ['A', 'B', 'C', 'D', 'E'], term: '2024-seminarRead'};
  const {title, term, facts, tags} = meta(raw, 'W03-agents');
  expect({title, term}).toEqual({title: 'Agents', term: undefined});
  expect(tags).toHaveLength(5);
  expect(facts).toEqual([
    ['Week', '3'],
    ['Lead', 'Team 1'],
    ['Notes', 'Team 4'],
    ['Topics', 'A, B, C, D'],
  ]);
});

test.each([
  ['W13-x', '13'],
  ['week_4', '4'],
  ['Week12', '12'],
  ['w3c-history', undefined],
  ['S0-L24', undefined],
])('week of %s', (key, week) => {
  expect(Object.fromEntries(meta({}, key).facts).Week).toBe(week);
});

test('week of the front matter where the key has none', () => {
  expect(meta({week: 5}).facts).toEqual([['Week', '5']]);
  expect(meta({week: 'Week 6'}).facts).toEqual([['Week', '6']]);
});

test.each([
  ['Spring 2024', 'Spring 2024'],
  ['2024-spring', 'Spring 2024'],
  ['2024sp', 'Spring 2024'],
  [2024, '2024'],
  ['2024/25', '2024/25'],
  ['WS 2024/25', 'WS 2024/25'],
  ['2024-seminarRead', undefined],
  ['', undefined],
  [true, undefined],
])('term %s', (term, displayed) => {
  expect(meta({term}).term).toBe(displayed);
});

test.each([
  ['2024-03-05 10:00:00 -0500', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['March 5, 2024', '2024-03-05'],
  ['5th Mar 2024', '2024-03-05'],
  ['2024-02-31', undefined],
  ['soon', undefined],
  [null, undefined],
])('date %s', (date, iso) => {
  expect(meta({date}).date).toBe(iso);
});

test('date of the file name, shown in the language of the post', () => {
  const {date, facts, lang} = meta({lang: 'de'}, 'a', '_posts/2024-03-05-a.md');
  expect({date, lang}).toEqual({date: '2024-03-05', lang: 'de'});
  expect(facts).toEqual([['Date', '5. März 2024']]);
});

test.each([
  ['Ada Lovelace', ['Ada Lovelace']],
  ['Ada Lovelace, Alan Turing and Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
  ['Lovelace, Ada', ['Lovelace, Ada']],
  ['Sandra Andersen', ['Sandra Andersen']],
  [
    ['Ada', 'Alan'],
    ['Ada', 'Alan'],
  ],
  [
    [{name: 'Ada', url: 'https://example.org'}, {first: 'Alan', last: 'Turing'}, {url: 'x'}, null],
    ['Ada', 'Alan Turing'],
  ],
  [{name: 'Ada'}, ['Ada']],
  [null, []],
  [true, []],
  [{}, []],
])('authors of %j', (author, names) => {
  expect(meta({author}).authors).toEqual(names);
  expect(meta({lecturers: author}).authors).toEqual(names);
});

test('the presenter is not said twice', () => {
  expect(meta({presenter: 'Ada Lovelace'})).toMatchObject({authors: ['Ada Lovelace'], facts: []});
  expect(meta({presenter: 'Ada', author: 'Alan'}).facts).toEqual([['Lead', 'Ada']]);
});

test('keys of the course itself name who gives the lecture', () => {
  const own = {...site, lead: ['hosts', 'speaker']};
  expect(readMeta({lead: 'Ada', speaker: 'group_2'}, postFile('a.md', 'a'), own).facts).toEqual([['Lead', 'Group 2']]);
  expect(readMeta({lead: 'Ada', hosts: null}, postFile('a.md', 'a'), own).facts).toEqual([['Lead', 'Ada']]);
});

test('films, paths, null, empty and boolean values are no facts', () => {
  const nothing = {video: 'https://example.org/v', notes: 'files/a.pdf', lead: true, week: null, tags: ''};
  expect(meta(nothing).facts).toEqual([]);
  expect(meta({video: 'on llm basics', notes: true}).facts).toEqual([]);
  expect(meta({hosts: 'team-1', guests: 'team-2'}).facts).toEqual([]);
  expect(meta({notes: 'instructor'}).facts).toEqual([['Notes', 'Instructor']]);
});

test('values are cut at a word', () => {
  const [[, value] = ['', '']] = meta({lead: 'word '.repeat(30)}).facts;
  expect(value).toBe(`${'word '.repeat(11)}word…`.replace(/^w/, 'W'));
  expect([...value].length).toBeLessThanOrEqual(60);
});

test('title: of the front matter, of the first h1 outside code, of desc, of the name', () => {
  expect(meta({title: 'A <br> B &amp; C'}).title).toBe('A B & C');
  expect(meta({title: 2024}).title).toBe('2024');
  const body = '```\n# comment\n```\n# Blog:\n# **Real** [title](x) {#id}\n';
  expect(meta({title: null, desc: 'D'}, 'a', 'a.md', body).title).toBe('Real title');
  expect(meta({}, 'a', 'a.md', 'Under\n=====\n').title).toBe('Under');
  expect(meta({desc: 'D'}).title).toBe('D');
  expect(meta({}, 'linear-classify').title).toBe('Linear classify');
});

test('title: of a heading above all others, where the name of the file would be the title', () => {
  const titleOf = (body: string, raw = {}) => meta(raw, 'linear-classify', 'linear-classify.md', body).title;
  expect(titleOf('Words.\n\n## Linear *Classification*\n\n### Loss\n\n### Data\n')).toBe('Linear Classification');
  expect(titleOf('## Loss\n\n## Data\n')).toBe('Linear classify');
  expect(titleOf('## Loss\n')).toBe('Linear classify');
  expect(titleOf('## Loss\n\n### Data\n', {desc: 'D'})).toBe('D');
});

test('language: known tags only', () => {
  expect(meta({lang: 'pt_BR'}).lang).toBe('pt-BR');
  expect(meta({language: 'sql'}).lang).toBe('en');
  expect(meta({language: 'python'}).lang).toBe('en');
});

test('tags of a list or of a string with commas', () => {
  expect(meta({tags: 'a, b; c,'}).tags).toEqual(['a', 'b', 'c']);
  expect(meta({tags: ['a', null, 3, 'a']}).tags).toEqual(['a', '3']);
  expect(meta({keywords: 'language models'}).tags).toEqual(['language models']);
});

test('authors of the site stand for those of a post that names none', () => {
  const authors = (config: Record<string, unknown>, raw: Record<string, unknown> = {}) =>
    readMeta(raw, postFile('a.md'), {...site, config}).authors;
  expect(authors({author: 'Ada Lovelace'})).toEqual(['Ada Lovelace']);
  expect(authors({author: {name: 'Dr. Ada Lovelace', url: 'https://example.org'}})).toEqual(['Dr. Ada Lovelace']);
  expect(authors({authors: [{name: 'Ada'}, 'Alan']})).toEqual(['Ada', 'Alan']);
  expect(authors({author: 'Ada'}, {lecturer: 'Alan'})).toEqual(['Alan']);
  expect(authors({author: {email: 'a@example.org'}})).toEqual([]);
});

test.each([
  [{term: '2024-seminarRead'}, {}, '2024'],
  [{semester: 'Fall 2023'}, {term: 'Spring 2024'}, '2023'],
  [{}, {tagline: '2024 Spring'}, '2024'],
  [{}, {tagline: 'Since 1999'}, undefined],
  [{term: 'seminar'}, {}, undefined],
])('the year of a lecture of %j in a site of %j is %s', (raw, config, year) => {
  expect(readMeta(raw, postFile('a.md'), {...site, config}).year).toBe(year);
});

test('formulas of title and description are read as Unicode', () => {
  const {title, description} = meta({title: 'The $O(n \\log n)$ bound', description: 'Why $x^2$ costs $5.'});
  expect({title, description}).toEqual({title: 'The O(n log n) bound', description: 'Why x² costs $5.'});
});

test('a reference of an entity that is none stays', () => {
  expect(meta({title: 'A &amp; &constructor; B'}).title).toBe('A & &constructor; B');
});
