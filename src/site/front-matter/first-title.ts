// Finds the title that the notes give themselves: body -> text of a heading, outside code.
import {english} from '../../text/languages/en.ts';
import {means} from '../../text/language/headings.ts';
import {textOf} from './values.ts';

/** Text of the first level 1 heading of `body`, without marks of Markdown or of a family; empty where there is none. */
export function findFirstTitle(body: string): string {
  // "Notes:" says where a post begins, not what it is about.
  return listHeadings(body).find(({depth, text}) => depth === 1 && !isOpener(text))?.text ?? '';
}

/** Text of the first heading of `body` where it stands above all others; empty where another is as high, or where it is
 * the only one. */
export function findTopHeading(body: string): string {
  const [first, ...others] = listHeadings(body);
  return first && others.length > 0 && others.every(({depth}) => depth > first.depth) ? first.text : '';
}

function isOpener(text: string): boolean {
  return means('openers', text.replace(/[:\s]+$/, '')) || english.openerLead.test(text);
}

interface WrittenHeading {
  readonly depth: number;
  readonly text: string;
}

/** The headings of `body` that have words, in order. */
function listHeadings(body: string): readonly WrittenHeading[] {
  const found: WrittenHeading[] = [];
  let fence = '';
  let before = '';
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    fence = mark;
    const marks = /^(#{1,6})[ \t]/.exec(line)?.[1] ?? '';
    const isUnderlined = marks === '' && /^=+[ \t]*$/.test(line);
    const text = plain(marks !== '' ? line.slice(marks.length) : isUnderlined ? before : '');
    if (text !== '') found.push({depth: marks.length || 1, text});
    before = line;
  }
  return found;
}

function plain(heading: string): string {
  return textOf(
    heading
      .trim()
      .slice(0, 500)
      .replace(/#+$/, '')
      .replace(/\{(?:[ \t]*(?:[#:.]|[\w-]+=)[^{}]*|-)\}$/, '')
      .replace(/\{(?:octicon|fa[a-z]?|material-\w+)\}`[^`]*`/g, '')
      .replace(/\{[a-zA-Z][\w:-]*\}`([^`<]*)(?:<[^`>]*>)?`/g, '$1')
      .replace(/\[([^[\]]*)\]\{[^{}]*\}/g, '$1')
      .replace(/^\((?:PART|APPENDIX)\)[ \t]*/, '')
      .replace(/:(?:material|fontawesome|octicons|simple)-[\w-]+:/g, '')
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/\{[{%][^{}]*[}%]\}/g, '')
      .replace(/[*`]|__/g, ''),
  );
}
