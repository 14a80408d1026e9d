import {describe, expect, it} from 'vitest';
import {describeLecture, describeSlide} from '../../src/course-page/lecture.ts';
import type {Post} from '../../src/model/post.ts';
import type {ContentItem} from '../../src/blocks/types.ts';
import {createText} from '../../src/text/nodes.ts';
import {makePage} from '../handout/make-page.ts';

const shared = {id: 1, range: {line: 1, endLine: 1}, speakerNotes: []};
const item = (text: string, items: readonly ContentItem[] = []): ContentItem => ({
  ...shared,
  children: [createText(text)],
  items,
  ordered: false,
});

describe('slideText', () => {
  it('holds what is shown, nested lists and tables too, and what is said', () => {
    const page = makePage(1, {
      name: 'T',
      speakerNotes: [{id: 1, text: 'said\nhere'}],
      blocks: [
        {
          kind: 'block',
          size: '',
          block: {...shared, kind: 'list', ordered: false, start: 1, items: [item('one', [item('two')])]},
        },
        {
          kind: 'block',
          size: '',
          block: {...shared, kind: 'table', align: [], header: [[createText('head')]], rows: [[[createText('cell')]]]},
        },
      ],
    });
    expect(describeSlide(page)).toEqual({title: 'T', shown: 'one two head cell', said: 'said here'});
  });
});

describe('lectureOf', () => {
  it('takes week and people from the facts of the title slide', () => {
    const post: Post = {
      key: 'W3',
      path: 'a/W3.md',
      body: '',
      bodyLine: 1,
      meta: {
        title: 'T',
        lang: 'en',
        authors: [],
        tags: ['x'],
        facts: [
          ['Week', '3'],
          ['Lead', 'Team 1'],
          ['Topics', 'x'],
        ],
        raw: {},
      },
    };
    expect(describeLecture(post, [makePage(1)], {minutes: 4, thumbnail: ''})).toMatchObject({
      key: 'W3',
      week: '3',
      facts: [['Lead', 'Team 1']],
      tags: ['x'],
      term: '',
      minutes: 4,
      slides: [{title: 'Slide 1'}],
    });
  });
});
