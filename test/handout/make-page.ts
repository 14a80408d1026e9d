// Pages for tests: what a test does not name is plain.
import type {Page} from '../../src/model/page.ts';
import {textNode} from '../../src/text/nodes.ts';

export function makePage(number: number, given: Partial<Page> = {}): Page {
  const name = given.name ?? `Slide ${number}`;
  return {
    number,
    role: 'content',
    heading: -1,
    layout: 'stack',
    large: false,
    used: 0,
    look: [],
    styleClasses: ['content'],
    caption: [],
    title: [textNode(name)],
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    place: {line: 1, endLine: 1},
    blocks: [],
    spoken: [],
    ...given,
    name,
  };
}

export const words = (letters: number, id = 1): Page['spoken'] => [{id, text: 'x'.repeat(letters)}];
