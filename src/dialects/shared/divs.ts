// Fenced divs by what their names mean: labelled blocks, folded ones, words for the presenter, and what is only held.
import type {FrontEndPass} from '../../parse/context.ts';
import {calloutKind} from '../../parse/source/callouts/label.ts';
import {closeDiv, type Div, forSpeaker, containedRows, mapDivs, titleOf} from '../../parse/source/callouts/fenced.ts';
import type {PlaceholderList} from '../../parse/source/placeholder.ts';
import type {SourceLine} from '../../parse/source/source.ts';
import {type Attributed, readAttributed} from './attributes.ts';
import {foldedRows, labelledRows} from '../../parse/source/callouts/aside.ts';

/** A div with its names understood. */
export interface NamedDiv extends Div {
  /** Classes, and the word before them, in lower case. */
  readonly names: readonly string[];
  readonly attributes: Attributed;
  /** The author's title, else the heading that it begins with; empty for none. */
  readonly title: string;
  /** Its rows without that heading. */
  readonly body: readonly SourceLine[];
  readonly placeholders: PlaceholderList;
}

/** What a family knows of its divs. */
export interface DivRules {
  /** Names of blocks that stand with a label; the label where it is not the name itself. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Names of blocks that are not shown with what stands above them; their titles. */
  readonly folded?: Readonly<Record<string, string>>;
  /** Names of what only the presenter has. */
  readonly speaker?: readonly string[];
  /** Names that only hold other blocks. */
  readonly transparent?: readonly string[];
  /** Asked first; undefined where the div is none of its own. */
  readonly own?: (div: NamedDiv) => readonly SourceLine[] | undefined;
}

/** The pass that does a family's divs by its rules; what they do not know is done as in all notes. */
export function divsBy(rules: DivRules): FrontEndPass {
  return (source, _context, report) =>
    /^[ \t>]*:{3,}/m.test(source.text) ? mapDivs(source, (div, list) => close(div, list, rules), report) : source;
}

function close(div: Div, placeholders: PlaceholderList, rules: DivRules): SourceLine[] {
  const named = readDiv(div, placeholders);
  const {names, body, title, indent, line} = named;
  const blank: SourceLine = {text: '', line};
  const of = (table: Readonly<Record<string, string>> = {}): string | undefined =>
    names.find(name => Object.hasOwn(table, name));
  const isNotes = names.some(name => name === 'notes' || name === 'speaker-notes');
  if (isNotes || names.some(name => rules.speaker?.includes(name) === true))
    return [blank, ...forSpeaker(headed(title, body, named), indent, placeholders), blank];
  const own = rules.own?.(named);
  if (own !== undefined) return [...own];
  const folded = of(rules.folded);
  if (folded !== undefined) return foldedRows(title || (rules.folded?.[folded] ?? ''), body, {indent, line});
  const label = of(rules.labels);
  const kind = label ?? names.map(calloutKind).find(Boolean);
  if (kind !== undefined) {
    const words = title || (rules.labels?.[kind] ?? '');
    return labelledRows({kind, title: words, line}, body, indent);
  }
  if (names.some(name => rules.transparent?.includes(name) === true)) return [blank, ...containedRows(div), blank];
  return closeDiv(div, placeholders);
}

function readDiv(div: Div, placeholders: PlaceholderList): NamedDiv {
  const braces = /\{([^}]*)\}/.exec(div.words)?.[1] ?? '';
  const word = /^[\w:-]+/.exec(div.words)?.[0] ?? '';
  const attributes = readAttributed(braces);
  const names = [...attributes.classes, word].map(name => name.toLowerCase()).filter(Boolean);
  const {title, body} = titleOf(div.words, div.rows);
  return {...div, names, attributes, title, body, placeholders};
}

/** `body` under its title, where it has one. */
function headed(title: string, body: readonly SourceLine[], {indent, line}: Div): readonly SourceLine[] {
  if (title === '') return body;
  return [{text: `${indent}**${title}**`, line}, {text: '', line}, ...body];
}
