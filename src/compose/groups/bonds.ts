// Content blocks of a slide -> what binds each to the one above it: whole thoughts, which pages are filled with.
import type {ContentBlock, ListBlock, ProseBlock} from '../../blocks/types.ts';
import type {Bond} from '../../model/slide.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {countWords} from '../../text/words.ts';

type Solid = Exclude<ContentBlock, {kind: 'note' | 'break'}>;

/** The bond of each block with the block above it that shows something; '' for none. */
export function bindBlocks(content: readonly ContentBlock[]): readonly Bond[] {
  let above: Solid | null = null;
  let isExample = false;
  return content.map((block): Bond => {
    if (block.kind === 'note') return '';
    if (block.kind === 'break') {
      above = null;
      return '';
    }
    const bond = above ? bindPair(above, block, isExample) : '';
    isExample = staysExample(block, isExample, bond);
    above = block;
    return bond;
  });
}

/** Is an example still told after `block`, which `bond` ties to what stands above it? */
function staysExample(block: Solid, isExample: boolean, bond: Bond): boolean {
  if (block.kind !== 'prose') return isExample && isPartOfText(block);
  return (isExample && bond !== '') || opensExample(block);
}

/** What binds `here` to `above`, the strongest first. */
function bindPair(above: Solid, here: Solid, isExample: boolean): Bond {
  if (isLeadIn(above) && (here.kind !== 'inline-heading' || above.kind === 'inline-heading')) return 'lead-in';
  if (above.kind === 'prose' && above.lead && here.kind === 'inline-heading' && !here.section) return 'lead-in';
  if (above.kind === 'prose' && endsOpen(above) && isItemized(here)) return 'lead-in';
  if (here.kind === 'footnote') return 'lead-in';
  if (isFormulaLine(above) && isExplanation(here)) return 'where';
  if (above.kind === 'math' && (isExplanation(here) || goesOnFrom(here) || opensWithSymbol(here, above.tex)))
    return 'where';
  if (english.bonds.solution.test(openingText(here))) return 'answer';
  if (here.kind === 'math') return above.kind === 'math' ? 'formulas' : isText(above) ? 'formula' : answerTo(above);
  if (above.kind === 'prose' && asks(above) && isText(here)) return 'answer';
  if (here.kind === 'list' && above.kind === 'prose' && isEnumeration(here)) return 'items';
  // Two parts of what Markdown reads as one list.
  if (here.kind === 'list' && above.kind === 'list' && here.id === above.id) return 'items';
  const isAnnounced = here.kind === 'table' || (above.kind === 'prose' && here.kind !== 'inline-heading');
  if (isAnnounced && isText(above) && announces(above)) return 'items';
  if (here.kind === 'quote' && isText(above)) return 'example';
  // Items that lead in to nothing are whole without the code below them.
  if (here.kind === 'code' && isText(above)) return above.kind === 'list' && above.items.length > 1 ? '' : 'code';
  // What leads in to the next code is no remark on the one above it.
  if (above.kind === 'code' && here.kind === 'prose') return here.lead ? '' : pointsBack(here) ? 'code' : 'after-code';
  if (here.kind !== 'prose') return '';
  if (pointsBack(here)) return 'consequence';
  if (opensExample(here) && isText(above)) return 'example';
  return isExample && goesOn(here) ? 'example' : '';
}

/** The bond of what stands below `task`, a quotation that may set one. */
function answerTo(task: Solid): Bond {
  return english.bonds.task.test(openingText(task)) ? 'answer' : '';
}

/** Of a paragraph or quotation; '' of any other. */
function openingText(block: Solid): string {
  if (block.kind === 'prose') return normalizedText(block.children);
  return block.kind === 'quote' ? normalizedText(block.paragraphs[0] ?? []) : '';
}

function isLeadIn(block: Solid): boolean {
  if (block.kind === 'inline-heading') return true;
  if (block.kind === 'prose') return block.lead;
  return block.kind === 'list' && /[:：]$/.test(lastText(block));
}

/** "From the table, we see that": a sentence that the items below it end. */
function endsOpen({children}: ProseBlock): boolean {
  return /[\p{L}\p{N})]$/u.test(normalizedText(children));
}

function isItemized({kind}: Solid): boolean {
  return kind === 'list' || kind === 'table';
}

function lastText({items}: Pick<ListBlock, 'items'>): string {
  const last = items.at(-1);
  if (!last) return '';
  return last.items.length > 0 ? lastText(last) : normalizedText(last.children);
}

/** Words of an item that names something and says nothing of it. */
const nameWords = 6;

/** A list of names, which say nothing without the sentence above them. */
function isEnumeration({items}: ListBlock): boolean {
  return items.every(item => {
    const text = normalizedText(item.children);
    return item.items.length === 0 && countWords(text) <= nameWords && !/[.!?:：。]$/.test(text);
  });
}

/** "Metric in the table below", "Here are some of them.": does the last line of a text announce what comes? */
function announces(block: Solid): boolean {
  const line = block.kind === 'list' ? lastText(block) : openingText(block);
  return english.images.pointsOn.test(/(?<![^.!?])[^.!?]*[.!?]?$/.exec(line.trimEnd())?.[0] ?? '');
}

function isText(block: Solid): boolean {
  return block.kind === 'prose' || block.kind === 'list' || block.kind === 'inline-heading';
}

function isPartOfText(block: Solid): boolean {
  return block.kind === 'math' || block.kind === 'list' || block.kind === 'code';
}

/** "where $w$ is …", or a list of symbols, each with its meaning. */
function isExplanation(block: Solid): boolean {
  if (block.kind === 'prose') return english.bonds.where.test(normalizedText(block.children));
  return block.kind === 'list' && block.items.every(({children}) => children[0]?.type === 'inlineMath');
}

/** "(read as …)": does a text go on with the sentence that a formula stands in? */
function goesOnFrom(block: Solid): boolean {
  return block.kind === 'prose' && /^[(,;]/.test(normalizedText(block.children));
}

/** "$w$ is a vector of …": a sentence that opens with a sign of the formula above it. */
function opensWithSymbol(block: Solid, tex: string): boolean {
  const opening =
    block.kind === 'prose' ? block.children.filter(node => plainText([node]).trim() !== '')[0] : undefined;
  return opening?.type === 'inlineMath' && tex.replace(/\s/g, '').includes(opening.value.replace(/\s/g, ''));
}

/** A paragraph that is a formula or code alone, set in the line. */
function isFormulaLine(block: Solid): boolean {
  if (block.kind !== 'prose') return false;
  const written = block.children.filter(node => plainText([node]).trim() !== '');
  return written.length > 0 && written.every(({type}) => type === 'inlineMath' || type === 'inlineCode');
}

function asks({children}: ProseBlock): boolean {
  return /\?["”’)]*$/.test(normalizedText(children));
}

function pointsBack({children}: ProseBlock): boolean {
  return english.bonds.back.test(normalizedText(children));
}

function opensExample({children}: ProseBlock): boolean {
  return english.bonds.example.test(normalizedText(children));
}

function goesOn({children}: ProseBlock): boolean {
  return english.bonds.goesOn.test(normalizedText(children));
}
