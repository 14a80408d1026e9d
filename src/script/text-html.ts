// A text of the notes -> HTML of the running text, with its terms, the notes of its links, and its footnotes.
import {escapeHtml} from '../text/markup/escape-html.ts';
import type {Footnote, Inline} from '../model/document.ts';
import {english} from '../text/languages/en.ts';
import {normalizedText, plainText} from '../text/plain.ts';
import {type InlineHtmlContext, printInlineHtml} from './inline-html.ts';
import {printLinkNote, printQrCode} from './margin.ts';
import {printUrl} from './address.ts';
import type {ScriptState} from './state.ts';

/**
 * Where the notes of a text stand: in the margin beside it, or, of captions, tables and what has more links than the
 * margin has lines, at the end.
 */
export type NoteSide = 'margin' | 'end';

/** A link in so many characters is as much as the margin holds. */
const charactersOfLink = 110;
/** Characters of a footnote that the margin holds. */
const maxFootnote = 360;
/** A bold run of more words is a sentence that its author stresses, no term. */
const maxTerm = {words: 4, characters: 60} as const;
/** Above this a paragraph is no prose: set as one, the browser would take minutes to break its lines. */
const endless = 20_000;

/** Class of a bold run at the beginning. */
type LabelClass = 'run' | 'lab' | 'none';

/** Where the notes of `children` stand. */
export function chooseNoteSide(children: readonly Inline[]): NoteSide {
  const count = countLinks(children);
  return count <= 1 || count * charactersOfLink <= plainText(children).length ? 'margin' : 'end';
}

/** HTML of `children`. `label`: the class of a bold run that they begin with; of a heading, nothing is bold. */
export function printText(
  children: readonly Inline[],
  state: ScriptState,
  side: NoteSide,
  label: LabelClass = 'run',
): string {
  const text = plainText(children);
  if (text.length > endless)
    return text.replace(/[\s\S]{1,2000}/gu, part => `<span class="stretch">${escapeHtml(part)}</span>`);
  return printInlineHtml(children, inlineContext(state, side, label));
}

/** The id of a footnote by its label. */
export function footnoteId(state: ScriptState, name: string): string {
  return `fn_${state.input.footnote(name)}`;
}

function inlineContext(state: ScriptState, side: NoteSide, label: LabelClass): InlineHtmlContext {
  const {input} = state;
  return {
    footnote: name => footnoteMark(name, state, side),
    anchor: anchor => (anchor === '' ? '' : `#${anchor}`),
    behindLink: (url, text) => linkMark(url, text, state, side),
    strong: (inner, node, siblings) => strongHtml({inner, node, siblings, label}, state),
    ...(input.drawFormula ? {drawFormula: input.drawFormula} : {}),
  };
}

/** The first link to an address explains it; what shows its address itself needs no number. */
function linkMark(url: string, text: string, state: ScriptState, side: NoteSide): string {
  if (!/^https?:/i.test(url)) return '';
  const {links, listed, codedHere, input} = state;
  const code = side === 'margin' && input.coded.has(url) && !codedHere.has(url) ? printQrCode(url) : '';
  if (code !== '') codedHere.add(url);
  if (printUrl(text.trim()) === printUrl(url)) return code;
  const known = links.get(url);
  const number = known ?? links.size + 1;
  links.set(url, number);
  if (known !== undefined || side === 'end') {
    if (known === undefined) listed.add(url);
    return `${code}<sup class="n" aria-hidden="true">${number}</sup>`;
  }
  return code + printLinkNote(number, url);
}

function footnoteMark(name: string, state: ScriptState, side: NoteSide): string {
  const number = escapeHtml(state.input.footnote(name));
  const note = state.footnotes.get(name);
  if (note === undefined) return `<sup>${number}</sup>`;
  const mark = `<sup class="n"><a href="#${footnoteId(state, name)}">${number}</a></sup>`;
  if (state.beside.has(name) || side === 'end' || !fitsMargin(note)) return mark;
  state.beside.add(name);
  const text = note.blocks.flatMap(block => (block.kind === 'prose' ? [printText(block.children, state, 'end')] : []));
  return `${mark}<span class="note" id="${footnoteId(state, name)}"><b>${number}</b>${text.join('<br>')}</span>`;
}

function fitsMargin({blocks}: Footnote): boolean {
  const texts = blocks.flatMap(block => (block.kind === 'prose' ? [plainText(block.children)] : []));
  return texts.length === blocks.length && texts.join(' ').length <= maxFootnote;
}

interface Strong {
  readonly inner: string;
  readonly node: Inline;
  readonly siblings: readonly Inline[] | undefined;
  readonly label: LabelClass;
}

/** A bold run: a label where the text begins with it, a term within a sentence, else what its author stresses. */
function strongHtml({inner, node, siblings, label}: Strong, state: ScriptState): string {
  if (label === 'none') return inner;
  const text = normalizedText([node]);
  const at = siblings?.indexOf(node) ?? -1;
  if (siblings === undefined || at < 0) return `<strong>${inner}</strong>`;
  const before = plainText(siblings.slice(0, at)).trim();
  const after = plainText(siblings.slice(at + 1)).trim();
  if (before === '') {
    const isLabel = after === '' || /[.:?!]$/.test(text) || /^[.:?!]/.test(after);
    return isLabel ? `<b class="${label}">${inner}</b>` : `<strong>${inner}</strong>`;
  }
  const words = text.split(/\s+/).length;
  const isTerm =
    (text.match(/\p{L}/gu) ?? []).length >= 3 && words <= maxTerm.words && text.length <= maxTerm.characters;
  const isStressed = /^\p{Ll}{1,3}$/u.test(text) || english.stressed.test(text);
  if (!isTerm || isStressed || /[\\{}=]/.test(text)) return `<strong>${inner}</strong>`;
  const id = `term_${state.terms.length + 1}`;
  state.terms.push({id, text: text.replace(/[\s.,;:!?]+$/, '')});
  return `<b class="term" id="${id}">${inner}</b>`;
}

function countLinks(children: readonly Inline[]): number {
  return children.reduce((sum, node) => {
    const own = node.type === 'link' && /^https?:/i.test(node.url) ? 1 : 0;
    return sum + own + ('children' in node ? countLinks(node.children as readonly Inline[]) : 0);
  }, 0);
}
