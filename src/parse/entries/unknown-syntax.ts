// Mark-up that stands raw on a slide: entries -> the same; one warning for each kind, with the lines where it stands.
//
// The one table of what other programs read and this one does not. It is looked for in the text that is left over when
// all passes are done: what is understood is found no more. Liquid is told of where it runs.
import type {Entry} from '../../model/document.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import {decodeReferences} from '../html/attributes.ts';
import {inlinePart, listDisplayedTexts} from '../../text/document/displayed-texts.ts';

/** A kind of mark-up, how it looks in text that is shown, and what to do. */
interface UnknownSyntax {
  readonly name: string;
  readonly pattern: RegExp;
  readonly hint: string;
  /** Where Liquid runs, it tells of it. */
  readonly byLiquid?: true;
}

/** The notes as they are written, and whether Liquid runs in them. */
export interface WrittenNotes {
  readonly body: string;
  readonly isLiquid: boolean;
}

const keep = 'Write it in Markdown, or as code where it is meant to be seen.';

/** Each pattern is linear: its parts are bounded, and none begins with what may repeat. */
const kinds: readonly UnknownSyntax[] = [
  {name: 'a fenced div', pattern: /^:{3,}\s*(?:\{[^{}]{0,100}\}|[\w-]{0,40})\s*$|(?:^|\s):{3,}\s?\{[.#]/, hint: keep},
  {
    name: 'an admonition',
    pattern: /^(?:!!!|\?\?\?\+?)\s+[a-z]+\b|^\[![A-Za-z]{3,20}\]/,
    hint: 'Write it as a quotation.',
  },
  {
    name: 'an attribute list',
    pattern: /\{:?\s?[.#][A-Za-z_][\w-]{0,40}(?:\s[^{}]{0,100})?\}|\{:\s?[\w-]{2,30}\s?=/,
    hint: keep,
  },
  {name: 'an embedded file', pattern: /!\[\[[^[\]]{1,200}\]\]/, hint: 'Write ![words](path).'},
  {name: 'a wiki link', pattern: /\[\[(?=[^[\]]{0,100}\p{L})[^[\]]{1,200}\]\]/u, hint: 'Write [words](address).'},
  {name: 'a directive of MyST', pattern: /\{[a-z][\w:-]{1,30}\}\uFFFC|^:::?\{[a-z]/, hint: keep},
  {name: 'a shortcode', pattern: /\{\{[<%]\s{0,5}\/?[\w-]{1,40}/, hint: keep, byLiquid: true},
  {name: 'a cross-reference', pattern: /(?:^|[\s(])@(?:fig|tbl|eq|sec|lst)-[\w-]{1,60}/, hint: keep},
  {
    name: 'a place for contents',
    pattern: /^\[(?:TOC|\[toc\])\]$|^\{:toc\}$/i,
    hint: 'Take it out: the deck has its agenda.',
  },
  {
    name: 'an HTML tag',
    pattern: /<\/?(?:div|span|p|img|figure|br|table|center|font|details|summary|script|iframe)\s[^<>]{0,300}=/i,
    hint: 'Close it, with its attributes in quotes.',
  },
  {name: 'an HTML comment', pattern: /<!--/, hint: 'Close it with -->.'},
  {
    name: 'an image',
    pattern: /!\[[^\]\n]{0,200}\]\([^)\n]{1,300}/,
    hint: 'Write ![words](<path>) where the path holds blanks or brackets.',
  },
  {name: 'a row of a table', pattern: /^\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/, hint: 'Put a blank line before the table.'},
  {name: 'a comment of Obsidian', pattern: /%%[^%]{1,300}%%/, hint: 'Write <!-- … -->.'},
];

/**
 * Reports each kind once, at its first line; the text stays as it is. What its author escaped is meant to be
 * seen.
 */
export function reportUnknownSyntax(
  entries: readonly Entry[],
  report: ReportDiagnostic,
  {body, isLiquid}: WrittenNotes,
): readonly Entry[] {
  const told = new Set(kinds.filter(({byLiquid}) => isLiquid && byLiquid).map(({name}) => name));
  const isEscaped = createEscaped(body);
  for (const {text, line} of entries.flatMap(listDisplayedTexts)) {
    // Letters alone are never mark-up; a text this long is bounded elsewhere.
    if (!/[{}<>:!?[\]#@|%]/.test(text)) continue;
    for (const {name, pattern, hint} of kinds) {
      const found = told.has(name) ? null : pattern.exec(text.slice(0, maxLength));
      if (found === null) continue;
      const mark = found[0].trim().slice(0, maxMark);
      if (isEscaped(mark)) continue;
      told.add(name);
      report(
        'syntax-unknown',
        `${capital(name)} is not understood and stands as it is: “${mark.replaceAll(inlinePart, '…')}”`,
        {line, text: mark},
        hint,
      );
    }
  }
  return entries;
}

/** Tells of a mark whether it is nowhere in the post `written`, but with backslashes or references of HTML. */
function createEscaped(written: string): (mark: string) => boolean {
  let plain: string | undefined;
  return mark => {
    const [head = ''] = mark.split(/[\uFFFC\n]/, 1);
    if (head === '' || written.includes(head)) return false;
    plain ??= decodeReferences(written.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
    return plain.includes(head);
  };
}

/** Characters of a mark that are told. */
const maxMark = 60;

/** Characters of a paragraph that are looked at. */
const maxLength = 20_000;

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
