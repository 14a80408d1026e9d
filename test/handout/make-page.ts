// Pages for tests: what a test does not name is plain.
import type {Page} from '../../src/model/page.ts';
import {createText} from '../../src/text/nodes.ts';

export function makePage(number: number, given: Partial<Page> = {}): Page {
  const name = given.name ?? `Slide ${number}`;
  return {
    number,
    role: 'content',
    heading: -1,
    layout: 'stack',
    small: false,
    promoted: -1,
    counter: '',
    used: 0,
    slideClasses: [],
    styleClasses: ['content'],
    caption: [],
    title: [createText(name)],
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    range: {line: 1, endLine: 1},
    blocks: [],
    speakerNotes: [],
    ...given,
    name,
  };
}

export const words = (characters: number, id = 1): Page['speakerNotes'] => [{id, text: 'x'.repeat(characters)}];
