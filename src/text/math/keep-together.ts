// Printed inline content -> the same, with what a line must not part bound: a formula and its comma, a number and its
// unit.
import type {PhrasingContent} from 'mdast';
import {countTypesetCharacters} from './tex.ts';

/**
 * Characters of a formula, about as it is seen, up to which it may not break: of one that narrow columns have room for,
 * and of one for the whole width (20 px a character).
 */
const maxFormula = {short: 12, long: 28} as const;
/** Signs that do not open a line, and an ending of the word that the formula stands for: "$k$-th", "$x$'s". */
const closing = /^(?:[,.;:!?%)\]}”’…]+|[-–]?(?:th|st|nd|rd|s|D|d)(?![\p{L}\p{N}])|-)+/u;
/** Signs that do not end one. */
const opening = /[([{“‘]+$/u;
/** Units of measure after a number, as the SI and computing write them. */
const unit = [
  '%|°C|°F|K|dB|mol|eV|keV|MeV|GeV|TeV',
  '[kmµn]?(?:g|m|s)|cm|dm|km|min|h|px|pt',
  '[kMGT]?(?:Hz|W|Wh|V|J|Pa|FLOPS|FLOPs)|mA|A',
  '[kKMGTP]i?B|bits?|bytes?|MP',
].join('|');
const beforeUnit = new RegExp(`(?<=\\d) (?=(?:${unit})(?![\\p{L}\\p{N}]))`, 'gu');

/** The blanks of a size ("4 x 1"), and an arrow of two signs. */
const inSize = /(?<=\d) (?=[x×] \d)|(?<=\d [x×]) (?=\d)/g;
const arrow = /-(?=>)/g;

/** `text` whose lines end neither between a number and its unit, nor within a size or an arrow. */
export function bindUnits(text: string): string {
  return text.replace(beforeUnit, '\u00a0').replace(inSize, '\u00a0').replace(arrow, '-\u2060');
}

/** Puts a short formula and the signs that touch it into a span of class `nb`: browsers break beside any formula. */
export function keepTogether(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const rest = [...nodes];
  for (let node = rest.shift(); node !== undefined; node = rest.shift()) {
    const [before, after] = [out.at(-1), rest[0]];
    const head = before?.type === 'text' ? (opening.exec(before.value)?.[0] ?? '') : '';
    const tail = after?.type === 'text' ? (closing.exec(after.value)?.[0] ?? '') : '';
    if (node.type !== 'inlineMath' || head + tail === '' || countTypesetCharacters(node.value) > maxFormula.long) {
      out.push(node);
      continue;
    }
    if (before?.type === 'text' && head !== '') {
      out.pop();
      out.push(...textOf(before.value.slice(0, -head.length)));
    }
    const name = countTypesetCharacters(node.value) > maxFormula.short ? 'nb long' : 'nb';
    out.push({type: 'html', value: `<span class="${name}">`}, ...textOf(head), node, ...textOf(tail), {
      type: 'html',
      value: '</span>',
    });
    if (after?.type === 'text' && tail !== '') rest.splice(0, 1, ...textOf(after.value.slice(tail.length)));
  }
  return out;
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{type: 'text', value}];
}
