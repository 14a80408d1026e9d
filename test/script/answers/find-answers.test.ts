import {describe, expect, it} from 'vitest';
import type {Document} from '../../../src/model/document.ts';
import {buildScript} from '../../../src/script/script.ts';
import {read} from '../../parse/read.ts';

const notes = `# Exercise

How many?[^2]

<details><summary>Solution:</summary>

It is **fortytwo** and *more*, says the crumb.[^1]

### Within

- an item of it

</details>

<details><summary>Hint</summary>Count your fingers.</details>

1. Which?
   <details><summary>Answer</summary>This one.</details>

The end, see [there](#within).

[^1]: Of the answer alone.[^3]
[^2]: Of the text.
[^3]: Of that note alone.
`;
const meta = {
  key: 'K',
  title: 'T',
  course: 'C',
  footer: '',
  lang: 'en',
  description: '',
  authors: [],
  tags: [],
};

function script(document: Document, hidesAnswers: boolean) {
  return buildScript({
    document,
    images: new Map(),
    meta,
    facts: [],
    slides: new Map(document.entries.map((entry, i) => [entry.id, [i + 1]] as const)),
    alts: new Map(),
    coded: new Set(),
    footnote: label => label,
    slideHref: () => '',
    drawCode: () => undefined,
    hidesAnswers,
  });
}
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a script without answers', () => {
  const {document} = read(notes);
  const hidden = script(document, true);
  const words = wordsOf(hidden.html);

  it('holds no word of them: no text, heading, item, term or footnote', () => {
    expect(words).not.toMatch(/fortytwo|more|crumb|Within|an item|fingers|This one|alone/);
    expect(hidden.headings.map(({title}) => title)).toEqual(['Exercise']);
    expect(hidden.html).not.toContain('#within');
  });

  it('has all the rest, and room with a line that says where each is', () => {
    expect(words).toMatch(/How many\?.*Of the text.*Which\?.*The end, see there/);
    const lines = [...hidden.html.matchAll(/<div class="answer" style="--room:(\d+)mm">.*?<p>([^<]*)<\/p>/g)];
    expect(lines.map(([, room, line]) => [line, room])).toEqual([
      [expect.stringMatching(/^Solution → Slides \d+(, \d+)*$/), '24'],
      [expect.stringMatching(/^Hint → Slides \d+, \d+$/), '24'],
      [expect.stringMatching(/^Answer → Slides \d+, \d+$/), '24'],
    ]);
  });

  it('has the number of every slide, those of answers too', () => {
    const numbers = (html: string) => [...html.matchAll(/class="chip" id="(\d+)"/g)].map(([, number]) => number);
    expect(numbers(hidden.html)).toEqual(numbers(script(document, false).html));
  });

  it('is as it was where answers are shown', () =>
    expect(wordsOf(script(document, false).html)).toMatch(/fortytwo.*Within.*an item.*fingers.*This one/));

  it('leaves out labelled solutions', () => {
    const entries = document.entries.map(entry => {
      const {folded: _, ...rest} = entry as typeof entry & {folded?: number};
      return (entry.kind === 'prose' && 'folded' in entry ? {...rest, callout: 'solution'} : rest) as typeof entry;
    });
    expect(wordsOf(script({entries}, true).html)).not.toMatch(/fortytwo|fingers|This one/);
  });
});
