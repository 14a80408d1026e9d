// A post that could not be understood -> a document of its headings and its paragraphs as they stand in the text, less
// comments.
import type {Document, Entry} from '../model/document.ts';
import type {Post} from '../model/post.ts';

/** The text of `post` by its headings and blank lines alone; what an author commented out is dropped. Linear. */
export function readPlain({body, bodyLine}: Post): Document {
  const entries: Entry[] = [];
  let lines: string[] = [];
  let from = bodyLine;
  const at = (line: number, endLine: number) => ({id: entries.length, range: {line, endLine}});
  const end = (line: number): void => {
    const value = lines.join('\n').trim();
    if (value !== '') entries.push({...at(from, line - 1), kind: 'prose', children: [{type: 'text', value}]});
    lines = [];
  };
  for (const [i, text] of withoutComments(body).split('\n').entries()) {
    const line = bodyLine + i;
    const [, marks = '', words = ''] = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(text) ?? [];
    if (words.trim() !== '') {
      end(line);
      const children = [{type: 'text', value: words.trim().replace(/ #+$/, '')}] as const;
      entries.push({...at(line, line), kind: 'heading', depth: marks.length, number: '', children, anchor: ''});
    } else if (text.trim() === '') end(line);
    else {
      if (lines.length === 0) from = line;
      lines.push(text);
    }
  }
  end(bodyLine + body.length);
  return {entries};
}

/** `text` without HTML's and Liquid's comments; their line ends stay. What is never closed is no comment. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const {index, 0: mark} of text.matchAll(/<!--|\{%-?\s{0,9}comment\s{0,9}-?%\}/g)) {
    if (index < from) continue;
    const close = mark === '<!--' ? /-->/g : /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/g;
    close.lastIndex = index + mark.length;
    const found = close.exec(text);
    if (found === null) {
      if (mark === '<!--') continue;
      break;
    }
    parts.push(text.slice(from, index), text.slice(index, close.lastIndex).replace(/[^\n]+/g, ''));
    from = close.lastIndex;
  }
  return parts.join('') + text.slice(from);
}
