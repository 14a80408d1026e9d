// Short builders of content blocks and slides for tests: words in, model values out.
import type {Inline} from '../../src/model/document.ts';
import type {
  CodeBlock,
  FigureBlock,
  InlineHeadingBlock,
  ListBlock,
  ContentItem,
  ProseBlock,
  SpeakerNote,
  TableBlock,
} from '../../src/blocks/types.ts';
import type {Slide} from '../../src/model/slide.ts';

const range = {line: 1, endLine: 1};
const said = (words: string | undefined, id: number): readonly SpeakerNote[] =>
  words === undefined ? [] : [{id, text: words}];

/** `value` as inline content. */
export function words(value: string): readonly Inline[] {
  return value === '' ? [] : [{type: 'text', value}];
}

export function prose(id: number, value: string, speakerNotes?: string): ProseBlock {
  return {
    kind: 'prose',
    id,
    range,
    children: words(value),
    lead: /:$/.test(value),
    speakerNotes: said(speakerNotes, id),
  };
}

/** A heading within a slide; with `section` that of a section that shares the slide. */
export function heading(id: number, value: string, section = false): InlineHeadingBlock {
  return {kind: 'inline-heading', id, range, children: words(value), ...(section ? {section} : {}), speakerNotes: []};
}

/** An item of the id `id`; `items` are nested in it. */
export function item(
  id: number,
  value: string,
  items: readonly ContentItem[] = [],
  speakerNotes?: string,
): ContentItem {
  return {id, range, children: words(value), items, ordered: false, speakerNotes: said(speakerNotes, id)};
}

export function list(id: number, items: readonly ContentItem[], start?: number): ListBlock {
  return {kind: 'list', id, range, ordered: start !== undefined, start: start ?? 1, items, speakerNotes: []};
}

export function code(id: number, value: string, marks = ''): CodeBlock {
  return {kind: 'code', id, range, lang: 'text', marks, value, speakerNotes: []};
}

export function table(id: number, header: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    id,
    range,
    align: header.map(() => null),
    header: header.map(words),
    rows: rows.map(row => row.map(words)),
    speakerNotes: [],
  };
}

/** A content slide of `content`. */
export function slide(content: Slide['content'], more: Partial<Slide> = {}): Slide {
  return {
    role: 'content',
    heading: 0,
    title: words('Bread'),
    name: 'Bread',
    trail: [],
    level: 1,
    range,
    content,
    requestedLayout: '',
    styleClasses: [],
    ...more,
  };
}

/** An image of figure `id` of the notes. */
export function figure(id: number, name: string): FigureBlock {
  const file = `${name}.png`;
  return {
    kind: 'figure',
    id,
    range,
    speakerNotes: [],
    src: file,
    file,
    width: 640,
    height: 480,
    alt: name,
    altFrom: 'author',
    caption: [],
    href: '',
    about: [],
  };
}
