// Attributes within lines (`[words]{.class}`, `` `code`{.python} ``): the words, and elements for some classes.
import {placeholderEnd} from '../../../parse/source/private-use.ts';
import type {SourceText} from '../../../parse/source/source.ts';
import {escapeHtml} from '../../../text/markup/escape-html.ts';
import {readAttributed} from '../attributes.ts';
import {rewriteAll} from '../edits.ts';

/** Classes of spans for which HTML has an element. */
const elements: ReadonlyMap<string, string> = new Map([
  ['underline', 'u'],
  ['ul', 'u'],
  ['mark', 'mark'],
  ['kbd', 'kbd'],
]);
const placeholder = String.raw`\uE000\d+${placeholderEnd}`;

/** All of them. */
export function attributedSpans(source: SourceText): SourceText {
  return codeMarks(bracketed(source));
}

/** `[words]{.class}`; nested ones from the inside out. */
function bracketed(source: SourceText): SourceText {
  const span = /(?<!!)\[((?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]*\])*)\]\{([^{}\n]*)\}/g;
  let text = source;
  for (let depth = 0; depth < 6; depth++) {
    const next = rewriteAll(text, span, ({match: [, words = '', list = '']}) => {
      if (!/[.#=]/.test(list)) return undefined;
      const {id, classes, values} = readAttributed(list);
      const name = classes.map(one => elements.get(one)).find(Boolean);
      const isChosen = classes.includes('slide') && (name === undefined || name === 'mark');
      const open = isChosen ? `${name ?? 'span'} class="slide"` : name;
      const linked = values.href === undefined ? words : `[${words}](${values.href})`;
      const anchor = id === '' ? '' : `<a id="${escapeHtml(id)}"></a>`;
      return `${anchor}${open === undefined ? linked : `<${open}>${linked}</${name ?? 'span'}>`}`;
    });
    if (next.text === text.text) return text;
    text = next;
  }
  return text;
}

/** Attributes behind code in a line, and behind links. */
function codeMarks(source: SourceText): SourceText {
  return rewriteAll(
    source,
    new RegExp(`(${placeholder}|\\]\\([^()\\s]*\\))\\{(?:[.#]|[\\w-]+=)[^{}\\n]*\\}`, 'g'),
    ({match}) => match[1],
  );
}
