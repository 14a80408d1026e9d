import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readFrontMatter} from '../../../src/site/front-matter/front-matter.ts';
import {gather} from '../make-site.ts';

function read(text: string) {
  const {report, found, rules} = gather();
  const front = readFrontMatter(text, 'a.md', report);
  return {...front, found, rules: rules()};
}

test('splits data from body and tells on which line the body starts', () => {
  expect(read('---\ntitle: A\ntags:\n- x\n---\n\n# B\n')).toMatchObject({
    data: {title: 'A', tags: ['x']},
    body: '\n# B\n',
    bodyLine: 6,
    present: true,
    rules: [],
  });
  expect(read('---\n---\nB')).toMatchObject({data: {}, body: 'B', bodyLine: 3, rules: []});
  expect(read('---\na: 1\n---')).toMatchObject({data: {a: 1}, body: '', bodyLine: 4});
  expect(read('--- \na: 1\n...\nB')).toMatchObject({data: {a: 1}, body: 'B', bodyLine: 4});
  expect(read('---\na: 1\n\n---\n\n---\nB')).toMatchObject({body: '\n---\nB', bodyLine: 5});
});

test('keeps dates, times and words of YAML 1.1 as strings, and null as null', () => {
  expect(read('---\ndate: 2024-01-02\ntime: 12:30\nfun: yes\nlecture: \n---\n').data).toEqual({
    date: '2024-01-02',
    time: '12:30',
    fun: 'yes',
    lecture: null,
  });
});

test.each([
  ['a colon in a value', 'lecture: W1\ntitle: LLM: a survey\n', 3, {lecture: 'W1', title: 'LLM: a survey'}],
  ['an open quote', 'lecture: W1\ntitle: "open\nterm: 2024\n', 3, {lecture: 'W1', term: 2024}],
  ['an open bracket', 'lecture: W1\ntags: [a, b\nterm: x\n', 3, {lecture: 'W1', term: 'x'}],
  ['a tab', 'title: A\n\tlecture: W1\n', 3, {title: 'A'}],
  ['an unknown alias', 'title: A\nlecture: *W1\n', 3, {title: 'A'}],
  ['a row of hyphens', 'title: A\n----\nlecture: W1\n', 3, {title: 'A', lecture: 'W1'}],
  ['a list that goes on', 'title: @A\ntags:\n - x\n - y\n', 2, {title: '@A', tags: ['x', 'y']}],
])('tells the line of %s and recovers the other values', (_, yaml, line, data) => {
  const front = read(`---\n${yaml}---\nBody\n`);
  expect(front.rules).toEqual([`front-matter-invalid:${line}`]);
  expect(front.data).toMatchObject(data);
  expect(front.body).toBe('Body\n');
});

test.each(['js', 'javascript', 'coffee', 'cson'])('does not run code in ---%s', language => {
  const front = read(`---${language}\n(globalThis.ran = true, {title: 'A'})\n---\nBody`);
  expect(front).toMatchObject({data: {}, body: 'Body', bodyLine: 4, rules: ['front-matter-code:1']});
  expect('ran' in globalThis).toBe(false);
});

test('reads JSON and TOML', () => {
  expect(read('---json\n{"title": "A"}\n---\nB')).toMatchObject({data: {title: 'A'}, body: 'B', rules: []});
  expect(read('---json\n{"title": "A",\n}\n---\nB').rules).toEqual(['front-matter-invalid:3']);
  expect(
    read('+++\ntitle = "A \\"b\\""\ntags = ["x", \'y\']\ndraft = false # no\n[more]\na = 1\n+++\nB'),
  ).toMatchObject({data: {title: 'A "b"', tags: ['x', 'y'], draft: false}, body: 'B', bodyLine: 8, rules: []});
});

test('loses no text where there is no front matter, or no end of it', () => {
  const rules = ['---\n\nText between rules.\n\n---\nMore\n', '---\nText.\n\nNote: text\n', '---x\na: 1\n---\n'];
  for (const text of ['# A\n', '', ...rules]) {
    expect(read(text)).toMatchObject({body: text, bodyLine: 1, present: false, rules: ['front-matter-missing:1']});
  }
  // Keys are read up to the first other line, and the rest is text.
  expect(read('---\ntitle: A\ntags:\n- x\n\nText')).toMatchObject({
    data: {title: 'A', tags: ['x']},
    body: '\nText',
    bodyLine: 5,
    rules: ['front-matter-invalid:1'],
  });
});

test('reads a header below blank lines, and tells that Jekyll does not', () => {
  expect(read('\n\n---\ntitle: A\nx: a: b\n---\nB')).toMatchObject({
    data: {title: 'A', x: 'a: b'},
    body: 'B',
    bodyLine: 7,
    rules: ['front-matter-invalid:1', 'front-matter-invalid:5'],
  });
  // A rule below a blank line is none.
  expect(read('\n---\nText\n\n---\n')).toMatchObject({bodyLine: 1, present: false});
});

test('keys with quoted, nested and tabbed values survive a broken one', () => {
  const yaml = 'title: "A \\"b\\""\nx: *none\nauthor:\n  - name: B\nweek:\n\tday: 1\ntags: [a,\n b]\n';
  expect(read(`---\n${yaml}---\n`)).toMatchObject({
    data: {title: 'A "b"', author: [{name: 'B'}], week: {day: 1}, tags: ['a', 'b']},
    rules: ['front-matter-invalid:7'],
  });
});

test('refuses what is no mapping', () => {
  expect(read('---\n- a: 1\n"b"\n---\nB')).toMatchObject({data: {}, body: 'B'});
  expect(read('---json\n[1]\n---\nB')).toMatchObject({data: {}, body: 'B', rules: ['front-matter-invalid:2']});
});

const doubling = (name: string, i: number) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`;

test.each([
  ['braces', `a: ${'{'.repeat(60_000)}`],
  ['explicit keys', `a: 1\n${'? '.repeat(20_000)}`],
  ['brackets', `a: ${'['.repeat(60_000)}`],
  ['blank lines', `a: 1\n${'\n'.repeat(60_000)}`],
  ['spaces', `a: 1\n${`${' '.repeat(8_000)}\n`.repeat(7)}`],
  ['great length', `a: 1\nb: ${'x'.repeat(2_000_000)}`],
  ['quotes', `a: ${'" '.repeat(30_000)}`],
  ['an anchor in itself', 'a: &x [*x]\nb: 1'],
  ['line separators', `a: ${' \u2028'.repeat(30_000)}`],
  ['aliases of aliases', ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefghi'].map(doubling)].join('\n')],
])('comes to an end soon on %s', {timeout: 10_000}, (_, yaml) => {
  const front = read(`---\n${yaml}\n---\nBody`);
  expect(front.body).toBe('Body');
  expect(JSON.stringify(front.data).length).toBeLessThan(200_000);
});

test('the body starts where its line says, whatever stands before it', () => {
  const bits = [
    '---',
    '\n---\n',
    '+++\n',
    'a: ',
    '"',
    '[',
    '}',
    '- ',
    '? ',
    '\n',
    '\t',
    '#',
    '&a ',
    '*a',
    '|',
    '\u2028',
    '<<: ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), {maxLength: 30}), parts => {
      const text = `---\n${parts.join('')}\n---\nbody`;
      const {body, bodyLine} = read(text);
      expect(
        text
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n'),
      ).toBe(body);
      expect(body).toContain('body');
    }),
  );
});

test('does not touch prototypes', () => {
  const {data} = read('---\n__proto__: {polluted: 1}\na: 1\n---\n');
  expect(data.polluted).toBeUndefined();
  expect(data).toEqual({a: 1});
});
