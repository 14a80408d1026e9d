// Finds the title that the notes give themselves: body -> text of the first h1, outside code.
import {textOf} from './values.ts';

/** Text of the first level 1 heading of `body`, without Markdown; empty where there is none. */
export function findFirstTitle(body: string): string {
  let fence = '';
  let before = '';
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    fence = mark;
    const heading = /^#[ \t]/.test(line) ? line.slice(2) : /^=+[ \t]*$/.test(line) ? before : '';
    const text = plain(heading);
    // "Blog:" says where a post begins, not what it is about.
    if (text !== '' && !/^blog\b/i.test(text)) return text;
    before = line;
  }
  return '';
}

function plain(heading: string): string {
  return textOf(
    heading
      .trim()
      .slice(0, 500)
      .replace(/#+$/, '')
      .replace(/\{[#:][^{}]*\}$/, '')
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/\{[{%][^{}]*[}%]\}/g, '')
      .replace(/[*`]|__/g, ''),
  );
}
