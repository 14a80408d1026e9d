// Descriptions taken into notes: ten figures of all notations at once, with other bytes as they were; and what is
// refused.
import {describe, expect, it} from 'vitest';
import {diffTexts} from '../../../../src/commands/edits/text-diff.ts';
import {readDescriptionFile} from '../../../../src/commands/check/take/description-file.ts';
import {takeDescriptions} from '../../../../src/commands/check/take/take-descriptions.ts';
import {collectImages} from '../../../../src/model/located-images.ts';
import {parse} from '../../../../src/parse/parse.ts';
import {postOf} from '../../../support/notes.ts';

const include = (name: string) =>
  name === 'figure.html' ? '<img src="{{ include.src }}" alt="{{ include.alt }}">' : undefined;
const reading = (include: (name: string) => string | undefined) => (text: string) =>
  parse(
    postOf(text.replace(/\r\n/g, '\n')),
    {isJekyll: true, site: {}, page: {}, include, link: () => undefined},
    () => undefined,
  );
const read = reading(include);

const notes = `# Pictures

![](a.png)

Words ![image](img/b%20c.png "A title") in a line, and ![fig. [1]](d.png).

<img src="e.png" width="50%">

<img alt="" src="f.png"/> <IMG ALT='image' SRC=g.png>

| a | b |
|---|---|
| ![](h.png) | <img src="i.png"> |

<div class="row">
  <figure>
    <img
      src="{{ site.baseurl }}/j.png"
      style="width: 10em">
    <figcaption>The caption.</figcaption>
  </figure>
</div>

- an item

  ![plot.png][k]

{% include figure.html src="l.png" %}

[k]: k.png
`;
const figures = [
  [3, 'a.png', 'A plot of loss over steps'],
  [5, 'img/b%20c.png', 'Two boxes [left, right]'],
  [5, 'd.png', 'Figure 1: a tree'],
  [7, 'e.png', 'A "net" of x < y & z'],
  [9, 'f.png', 'A cat'],
  [9, 'g.png', 'A dog'],
  [13, 'h.png', 'P(A|B) over time'],
  [13, 'i.png', 'P(B|A) over time'],
  [17, '/j.png', 'Three axes'],
  [26, 'k.png', 'x_1 and x_2 * 2 in $ of 2020'],
  [28, 'l.png', 'From an include'],
].map(([line, src, description]) => ({line, src, description}) as {line: number; src: string; description: string});

it.each([
  ['\n', 'Unix'],
  ['\r\n', 'Windows'],
])('describes figures of all notations, and touches nothing else (ends of lines %j)', end => {
  const text = notes.replaceAll('\n', end);
  const {text: edited, taken, refused} = takeDescriptions(text, figures, {file: 'a.md', read});
  expect(refused).toEqual([]);
  expect(taken).toBe(figures.length);
  expect(collectImages(read(edited)).map(({image}) => image.alt)).toEqual(figures.map(one => one.description));
  const lines = (all: string) => all.split('\n');
  const changed = lines(edited).flatMap((line, i) => (line === lines(text)[i] ? [] : [i + 1]));
  expect(lines(edited)).toHaveLength(lines(text).length);
  expect(changed).toEqual([3, 5, 7, 9, 13, 17, 26, 28]);
  expect(edited).toContain(`![Two boxes \\[left, right\\]](img/b%20c.png "A title") in a line`);
  expect(edited).toContain(`<img alt="A &quot;net&quot; of x &lt; y &amp; z" src="e.png" width="50%">${end}`);
  expect(edited.match(/\r/g)?.length).toBe(text.match(/\r/g)?.length);
});

describe('takeDescriptions', () => {
  const take = (text: string, ...figures: {line: number; src: string; nth?: number; description: string}[]) =>
    takeDescriptions(text, figures, {file: 'a.md', read});

  it('finds a figure that has moved, and tells equal ones by their number', () => {
    const text = '# A\n\nNew words.\n\n![](a.png)\n\nAnd on:\n\n![](a.png)\n';
    expect(take(text, {line: 5, src: 'a.png', nth: 1, description: 'First'}).text).toContain('![First](a.png)\n\nAnd');
    expect(take(text, {line: 9, src: 'a.png', nth: 2, description: 'Second'}).text).toContain(
      '![](a.png)\n\nAnd on:\n\n![Second](',
    );
  });

  it('leaves comments and code alone, which only look like it', () => {
    const text = '# A\n\n<!-- ![](a.png) -->\n`![](a.png)`\n![](a.png)\n';
    const {text: edited} = take(text, {line: 5, src: 'a.png', description: 'A plot'});
    expect(edited).toBe('# A\n\n<!-- ![](a.png) -->\n`![](a.png)`\n![A plot](a.png)\n');
  });

  it('refuses what is not there, and what is made elsewhere', () => {
    const made = takeDescriptions('# A\n\n{% include two.html %}\n', [{line: 3, src: 'a.png', description: 'A plot'}], {
      file: 'a.md',
      read: reading(() => '<img src="a.png">'),
    });
    expect(made).toMatchObject({taken: 0, refused: [{line: 3, message: 'a.png cannot be described here'}]});
    const gone = take('# A\n', {line: 3, src: 'a.png', description: 'A plot'});
    expect(gone).toMatchObject({text: '# A\n', refused: [{message: 'The notes have no figure a.png any more'}]});
  });

  it('does nothing twice', () => {
    const once = take('# A\n\n![](a.png)\n', {line: 3, src: 'a.png', description: 'A plot'});
    expect(take(once.text, {line: 3, src: 'a.png', description: 'A plot'})).toEqual({
      text: once.text,
      taken: 0,
      refused: [],
    });
  });
});

describe('diffTexts', () => {
  it('is a unified diff, with ends of lines as they are', () => {
    expect(diffTexts('a.md', '1\r\n2\r\n3\r\n4\r\n5\r\n6', '1\r\nb\r\n3\r\n4\r\n5\r\n6')).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -1,5 +1,5 @@\n 1\r\n-2\r\n+b\r\n 3\r\n 4\r\n 5\r\n',
    );
    expect(diffTexts('a.md', 'a', 'b')).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
    );
    expect(diffTexts('a.md', 'a', 'a')).toBe('');
  });
});

describe('readDescriptionFile', () => {
  it('takes what is filled in', () => {
    const asked = [
      {line: 3, src: 'a.png', nth: 1, description: ' A\n plot '},
      {line: 4, src: 'b.png'},
      {line: 5, src: 'c.png', description: ' '},
    ];
    const text = JSON.stringify({format: 1, lectures: [{key: 'W1', figures: asked}]});
    expect(readDescriptionFile(text, 'f.json')).toEqual([
      {key: 'W1', figures: [{line: 3, src: 'a.png', nth: 1, description: 'A plot'}]},
    ]);
  });

  it('says what is wrong with a file', () => {
    expect(() => readDescriptionFile('x', 'f.json')).toThrow('f.json: it is no JSON');
    expect(() => readDescriptionFile('{"lectures":[{"key":"W1"}]}', 'f.json')).toThrow('f.json: lectures.0.figures');
  });
});
