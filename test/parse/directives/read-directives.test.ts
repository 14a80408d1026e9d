import {describe, expect, it} from 'vitest';
import {directiveNames, ruleOf} from '../../../src/model/directives/table.ts';
import {isDirectiveComment, readDirectives, readRequest} from '../../../src/parse/directives/read-directives.ts';
import {recordProblems} from '../source/pass.ts';

function directive(value: string) {
  const {report, told} = recordProblems();
  const read = readDirectives({value, raw: `<!-- ${value} -->`, line: 3}, report);
  return {read: read && [...read.directives.map(one => [one.name, one.value]), ...read.accepts], told};
}

describe('a comment', () => {
  it.each([
    ['slide: break', [['break', '']]],
    ['slide: layout=wide', [['layout', 'wide']]],
    ['SLIDE : layout = Wide', [['layout', 'wide']]],
    [
      'slide: title="Rye" break layout=beside',
      [
        ['title', 'Rye'],
        ['break', ''],
        ['layout', 'beside'],
      ],
    ],
    ['slide: accept figure-small, figure-alt break', [['break', ''], 'figure-small', 'figure-alt']],
  ])('spells directives: %s', (value, read) => {
    expect(directive(value)).toEqual({read, told: []});
  });

  it.each([
    ['slide: brake', 'directive-unknown 3 <!-- slide: brake -->'],
    ['slide break', 'directive-unknown 3 <!-- slide break -->'],
    ['slide: layout=vide', 'directive-unknown 3 <!-- slide: layout=vide -->'],
    ['slides: break now', 'directive-unknown 3 <!-- slides: break now -->'],
    ['slide', 'directive-unknown 3 <!-- slide -->'],
    ['slide: title', 'directive-unknown 3 <!-- slide: title -->'],
    ['slide: break=2', 'directive-unknown 3 <!-- slide: break=2 -->'],
  ])('that is misspelt is told: %s', (value, fault) => {
    expect(directive(value)).toEqual({read: [], told: [fault]});
  });

  it('of several keeps those that are right, and tells of the word that is not, on its line', () => {
    expect(directive('slide: title="Rye"\n  kep\n  break')).toEqual({
      read: [
        ['title', 'Rye'],
        ['break', ''],
      ],
      told: ['directive-unknown 4 kep'],
    });
  });

  it.each(['slide 5', 'slides for the talk follow', 'TODO', ''])('is an ordinary one: %j', value => {
    expect(directive(value)).toEqual({read: undefined, told: []});
  });
});

it('every directive is read with a value that it takes, and no other', () => {
  for (const name of directiveNames) {
    const {value} = ruleOf(name);
    const named = {minutes: '2.5', background: 'soft', words: 'rye', class: 'rye', none: undefined};
    const one = typeof value === 'string' ? named[value as keyof typeof named] : value[0];
    const [good, bad] = value === 'none' ? [undefined, 'x'] : [one, undefined];
    expect(readRequest(name, good), name).toEqual({name, value: good ?? ''});
    expect(readRequest(name, bad), name).toMatchObject({hint: expect.stringContaining(`slide: ${name}`)});
  }
});

it('minutes are numbers within bounds', () => {
  for (const good of ['0.5', '3', '2.25', '240']) expect(readRequest('minutes', good)).toMatchObject({value: good});
  for (const bad of ['0', '0.4', '241', '-1', '3 min', 'three', '1e2', ''])
    expect(readRequest('minutes', bad), bad).toMatchObject({hint: expect.stringContaining('minutes=3')});
});

it('words are bounded', () => {
  expect(readRequest('text', 'x'.repeat(2001))).toMatchObject({message: expect.stringContaining('2000')});
  expect(readRequest('text', 'x'.repeat(2000))).toMatchObject({name: 'text'});
});

it('the nearest name and value are offered', () => {
  expect(readRequest('titel', 'Rye')).toMatchObject({hint: expect.stringContaining('title="Rye"')});
  expect(readRequest('layout', 'besides')).toMatchObject({hint: expect.stringContaining('layout=beside')});
  const {report, hints} = {...recordHints()};
  readDirectives({value: 'slide: title="Rye', raw: '', line: 1}, report);
  expect(hints[0]).toContain('never closed');
});

function recordHints() {
  const hints: string[] = [];
  return {hints, report: (_: string, message: string) => void hints.push(message)};
}

it('tells comments that may spell directives from others by how they begin', () => {
  expect(['slide: break', 'Slides', 'slideware', 'more'].map(isDirectiveComment)).toEqual([true, true, false, false]);
});

it('a background is a name, or the path of a picture of the site', () => {
  for (const good of ['deep', 'a.jpg', '../img/my picture.PNG', '/img/a.svg'])
    expect(readRequest('background', good)).toEqual({name: 'background', value: good});
  for (const bad of [
    'https://a.org/b.png',
    '//a.org/b.png',
    'data:image/png;base64,a.png',
    'file:///a.png',
    'deepp',
    '',
  ])
    expect(readRequest('background', bad), bad).toMatchObject({hint: expect.stringContaining('background=')});
});
