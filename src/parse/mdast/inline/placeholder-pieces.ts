// What placeholders stand for -> pieces: formulas, code, comments, players, drawings.
import type {Dropped} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import {readSvgTitle} from '../../html/svg.ts';
import {isExcerpt, readDirective} from '../../source/code/comment.ts';
import {type MathPlaceholder, type Placeholder, restore} from '../../source/placeholder.ts';
import type {Part, Reading} from '../part.ts';
import type {Piece} from './piece.ts';

/** Pieces of what a placeholder stands for. */
export function placeholderPieces(placeholder: Placeholder, place: Place, reading: Reading): Piece[] {
  const {placeholders, report, gathered} = reading;
  switch (placeholder.kind) {
    case 'span':
      return [{node: {type: 'inlineCode', value: restore(placeholder.value, placeholders)}, place}];
    case 'literal':
      return [{node: {type: 'text', value: placeholder.raw}, place}];
    case 'code': {
      const {lang, marks} = placeholder;
      return [{part: {kind: 'code', id: 0, place, lang, marks, value: restore(placeholder.value, placeholders)}}];
    }
    case 'math':
      return [mathPiece(placeholder, place)];
    case 'comment': {
      if (isExcerpt(placeholder.value)) return [{part: {kind: 'excerpt', id: 0, place}}];
      const directive = readDirective(placeholder, report);
      if (directive === undefined) return [dropped('comment', 'a comment', place)];
      if (!('accepts' in directive)) return [{part: {kind: 'directive', id: 0, place, ...directive}}];
      const reason = "author's directive: accept";
      return [{part: {kind: 'dropped', id: 0, place, what: 'directive', reason, ...directive}}];
    }
    case 'dropped':
      return [dropped(placeholder.what, placeholder.reason, place)];
    case 'media':
      return [{part: {kind: 'media', id: 0, place, url: placeholder.url, title: placeholder.title}}];
    case 'svg': {
      gathered.svgs += 1;
      const svg = restore(placeholder.raw, placeholders);
      return [{part: drawing(svg, `inline:${gathered.svgs}`, place)}];
    }
    case 'tag':
      return [];
    default:
      return placeholder satisfies never;
  }
}

function mathPiece({tex, valid, display}: MathPlaceholder, place: Place): Piece {
  if (tex === '') return dropped('tag', 'definitions of TeX macros, put into the formulas that use them', place);
  if (display)
    return {
      part: valid
        ? {kind: 'math', id: 0, place, tex}
        : {kind: 'code', id: 0, place, lang: 'tex', marks: '', value: tex},
    };
  return {node: {type: valid ? 'inlineMath' : 'inlineCode', value: tex}, place};
}

function drawing(svg: string, src: string, place: Place): Part {
  return {kind: 'figure', id: 0, place, images: [{src, alt: readSvgTitle(svg), svg}], caption: []};
}

function dropped(what: Dropped['what'], reason: string, place: Place): Piece {
  return {part: {kind: 'dropped', id: 0, place, what, reason}};
}
