// Marks of Pandoc within lines: spans with attributes, raw TeX, attributes of code and headings, pauses.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd} from '../../parse/source/private-use.ts';
import type {SourceText} from '../../parse/source/source.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {readAttributed} from '../shared/attributes.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';

/** Classes of spans for which HTML has an element. */
const elements: ReadonlyMap<string, string> = new Map([
  ['underline', 'u'],
  ['ul', 'u'],
  ['mark', 'mark'],
  ['kbd', 'kbd'],
]);
const placeholder = String.raw`\uE000\d+${placeholderEnd}`;

/** All of them, one after the other. */
export const spans: FrontEndPass = source =>
  [rawInline, bracketed, codeMarks, tex].reduce((text, pass) => pass(text), source);

/** `` `\pause`{=tex} ``: for another format. */
function rawInline(source: SourceText): SourceText {
  return rewriteAll(source, new RegExp(`${placeholder}\\{=\\w+\\}`, 'g'), found =>
    leaveOut(found, 'text for another format alone'),
  );
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

/** Commands of TeX that say how a page is set, and marks of pauses, each on a line of its own. */
function tex(source: SourceText): SourceText {
  const names = 'newpage|pagebreak|clearpage|bigskip|medskip|smallskip|noindent|pause|centering|vfill|hfill';
  const given = String.raw`(?:[vh]space\*?|setcounter\{[^{}\n]*\})\{[^{}\n]*\}`;
  const command = new RegExp(String.raw`^[ \t]*(?:\\(?:${names}|${given})|\. \. \.)[ \t]*$`, 'gm');
  return rewriteAll(source, command, found => leaveOut(found, 'a mark for print, or a pause'));
}
