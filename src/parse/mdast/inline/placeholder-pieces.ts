// What tokens stand for -> pieces: formulas, code, comments, players, pictures.
import type {Figure} from '../../../model/document.ts';
import type {Place} from '../../../model/place.ts';
import {isExcerpt, readDirective} from '../../source/code/comment.ts';
import type {Held} from '../../source/placeholder.ts';
import {complain, restore} from '../../source/placeholder.ts';
import type {Piece} from './inline.ts';
import type {Reading} from '../part.ts';
import {cleanSvg} from '../../html/svg.ts';
import {imageUrl, safeUrl} from '../url.ts';

/** A figure of one image. `data:` images are files of their own, so they may stay. */
export function figure(written: string, alt: string, place: Place, reading: Reading): Figure {
  const src = imageUrl(written, reading.site);
  const safe = safeUrl(src) || /^data:image\//i.test(src);
  if (!safe) complain(reading.work, 'link-unsafe', `Image address may not be opened: ${src.slice(0, 60)}`, place.line);
  return {
    kind: 'figure',
    id: 0,
    place,
    images: [{src: safe ? src : '', alt: alt.replace(/\s+/g, ' ').trim()}],
    caption: [],
  };
}

/** Pieces of what a token stands for. */
export function heldPiece(held: Held, place: Place, reading: Reading): Piece[] {
  switch (held.kind) {
    case 'span':
      return [{node: {type: 'inlineCode', value: restore(reading.work, held.value)}, place}];
    case 'literal':
      return [{node: {type: 'text', value: held.raw}, place}];
    case 'code':
      return [
        {
          part: {
            kind: 'code',
            id: 0,
            place,
            lang: held.lang,
            marks: held.marks,
            value: restore(reading.work, held.value),
          },
        },
      ];
    case 'math': {
      if (held.tex === '')
        return [
          {
            part: {
              kind: 'dropped',
              id: 0,
              place,
              what: 'tag',
              reason: 'definitions of TeX macros, put into the formulas that use them',
            },
          },
        ];
      if (!held.valid)
        return [
          held.display
            ? {part: {kind: 'code', id: 0, place, lang: 'tex', marks: '', value: held.tex}}
            : {node: {type: 'inlineCode', value: held.tex}, place},
        ];
      return [
        held.display
          ? {part: {kind: 'math', id: 0, place, tex: held.tex}}
          : {node: {type: 'inlineMath', value: held.tex}, place},
      ];
    }
    case 'comment': {
      if (isExcerpt(held.value)) return [{part: {kind: 'excerpt', id: 0, place}}];
      const directive = readDirective(held.value, held.line, reading.work);
      if (directive !== undefined) return [{part: {kind: 'directive', id: 0, place, ...directive}}];
      return [{part: {kind: 'dropped', id: 0, place, what: 'comment', reason: 'a comment'}}];
    }
    case 'dropped':
      return [{part: {kind: 'dropped', id: 0, place, what: held.what, reason: held.reason}}];
    case 'media':
      return [{part: {kind: 'media', id: 0, place, url: held.url, title: held.title}}];
    case 'svg': {
      reading.count.svgs += 1;
      const {markup, title} = cleanSvg(restore(reading.work, held.raw));
      return [
        {
          part: {
            kind: 'figure',
            id: 0,
            place,
            images: [{src: `inline:${reading.count.svgs}`, alt: title, svg: markup}],
            caption: [],
          },
        },
      ];
    }
    case 'tag':
      return [];
  }
}
