// An answer that is left out of a script -> what stands in its place: room, and a line that says on which slides it is.
import type {Block, Heading} from '../../model/document.ts';
import {listBlockTexts} from '../../text/document/block-texts.ts';
import {listBlockIds} from '../../text/footnotes.ts';
import {translate} from '../../text/language/languages.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {normalizedText} from '../../text/plain.ts';
import {typeset} from '../../text/typography.ts';
import {countWords} from '../../text/words.ts';
import {printChips} from '../margin.ts';
import type {ScriptState} from '../state.ts';
import type {FoldedAnswer} from './find-answers.ts';

/** Room to write an answer, mm: lines of 8 mm, one for so many words of it. */
const space = {line: 8, words: 12, min: 3, max: 8} as const;

/** What stands in the place of an answer: its label, the slides that have it, and space. */
export function printAnswer(answer: FoldedAnswer, state: ScriptState): string {
  const {slides, slideHref, meta} = state.input;
  const ids = answer.flatMap(entry => (entry.kind === 'heading' ? [entry.id] : listBlockIds(entry)));
  const chips = printChips(
    ids.flatMap(id => state.starts(id)),
    slideHref,
    meta.lang,
  );
  const on = [...new Set(ids.flatMap(id => slides.get(id) ?? []))].sort((a, b) => a - b);
  const where = on.length === 0 ? '' : `${translate(on.length === 1 ? 'Slide' : 'Slides', meta.lang)} ${on.join(', ')}`;
  const line = [labelOf(answer), where].filter(Boolean).join(' → ') || '…';
  const words = answer.reduce((sum, entry) => sum + countWords(wordsOf(entry)), 0);
  const lines = Math.min(space.max, Math.max(space.min, Math.ceil(words / space.words)));
  const style = `--room:${lines * space.line}mm`;
  return `<div class="answer" style="${style}">${chips}<p>${escapeHtml(typeset(line))}</p></div>`;
}

/** What readers see of it before they open it. */
function labelOf([first]: FoldedAnswer): string {
  if (first?.kind === 'heading') return normalizedText(first.children);
  const isLabel = first?.kind === 'prose' && first.children.every(({type}) => type === 'strong');
  return isLabel ? normalizedText(first.children).replace(/[:：]$/, '') : '';
}

function wordsOf(entry: Block | Heading): string {
  const texts = entry.kind === 'heading' ? [entry.children] : listBlockTexts(entry);
  return texts.map(normalizedText).join(' ');
}
