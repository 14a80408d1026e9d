// A document -> pages that need no measuring: a page a heading, what surely fits below it, all else in its notes.
import type {ContentBlock, SpeakerNote} from '../blocks/types.ts';
import type {Block, Document, Heading} from '../model/document.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import type {SourceRange} from '../model/source-range.ts';
import {createText} from '../text/nodes.ts';
import {normalizedText} from '../text/plain.ts';
import {sayBlock} from '../text/speaker-notes.ts';
import {measureWidth, shortenToWidth} from '../text/width.ts';

/** Pages of a deck; further headings are said with the last one, each where it stands. */
const maxPages = 200;
/** Latin characters of a title that surely take two lines at most, and of a line of text; lines of a page. */
const surely = {title: 80, line: 50, lines: 7} as const;

interface PlainSection {
  readonly heading: Heading | null;
  /** Blocks, and the headings that no page is left for. */
  readonly entries: (Block | Heading)[];
}

/** The pages of `document` under the title `title`. */
export function layPlainPages(title: string, document: Document): readonly Page[] {
  const sections: PlainSection[] = [];
  for (const entry of document.entries) {
    if (entry.kind === 'dropped' || entry.kind === 'directive' || entry.kind === 'excerpt') continue;
    if (entry.kind === 'heading' && sections.length < maxPages) {
      sections.push({heading: entry, entries: []});
      continue;
    }
    if (sections.length === 0) sections.push({heading: null, entries: []});
    sections.at(-1)?.entries.push(entry);
  }
  const opening = pageOf({role: 'title', number: 1, title, range: {line: 1, endLine: 1}});
  return [opening, ...sections.map((section, i) => plainPage(section, title, i + 2))];
}

function plainPage({heading, entries}: PlainSection, title: string, number: number): Page {
  const own = heading ? normalizedText(heading.children) : title;
  const speakerNotes: SpeakerNote[] = [];
  if (heading && shortenToWidth(own, surely.title) !== own) speakerNotes.push({id: heading.id, text: own});
  const shown: PlacedBlock[] = [];
  let lines = 0;
  for (const entry of entries) {
    const children = entry.kind === 'prose' && entry.children.every(({type}) => type === 'text') ? entry.children : [];
    const text = normalizedText(children);
    // Nothing is shown after what is not.
    lines += text === '' ? surely.lines + 1 : Math.ceil(measureWidth(text) / surely.line) + 0.5;
    if (entry.kind === 'heading') speakerNotes.push({id: entry.id, text: normalizedText(entry.children)});
    else if (lines <= surely.lines) shown.push(toParagraph(entry, text));
    else speakerNotes.push(...sayBlock(entry));
  }
  const range = heading?.range ?? entries[0]?.range ?? {line: 1, endLine: 1};
  const page = pageOf({role: 'content', number, title: own, range});
  return {...page, heading: heading?.id ?? -1, blocks: shown, speakerNotes};
}

function toParagraph({id, range}: Block, text: string): PlacedBlock {
  const block: ContentBlock = {kind: 'prose', id, range, children: [createText(text)], lead: false, speakerNotes: []};
  return {kind: 'block', block, size: ''};
}

interface Shell {
  readonly role: 'title' | 'content';
  readonly number: number;
  readonly title: string;
  readonly range: SourceRange;
}

function pageOf({role, number, title, range}: Shell): Page {
  return {
    number,
    role,
    heading: -1,
    layout: 'stack',
    small: false,
    used: 0,
    slideClasses: [],
    styleClasses: [role],
    title: [createText(shortenToWidth(title, surely.title))],
    name: `${title} (${number})`,
    promoted: -1,
    counter: '',
    part: {index: 1, of: 1},
    trail: [],
    level: role === 'title' ? 0 : 1,
    range,
    blocks: [],
    caption: [],
    speakerNotes: [],
  };
}
