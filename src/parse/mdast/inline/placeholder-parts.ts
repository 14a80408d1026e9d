// What placeholders stand for -> pieces: formulas, code, comments, players, drawings.
import type {Dropped} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {readSvgTitle} from '../../html/svg.ts';
import {type ReadDirectives, readDirectives} from '../../directives/read-directives.ts';
import {isExcerpt} from '../../source/code/comment.ts';
import {type MathPlaceholder, type Placeholder, restore} from '../../source/placeholder.ts';
import type {Part, TreeContext} from '../part.ts';
import type {PhrasingPart} from './phrasing-part.ts';

/** Pieces of what a placeholder stands for. */
export function placeholderPhrasingParts(
  placeholder: Placeholder,
  range: SourceRange,
  reading: TreeContext,
): PhrasingPart[] {
  const {placeholders, report, gathered} = reading;
  switch (placeholder.kind) {
    case 'span':
      return [{node: {type: 'inlineCode', value: restore(placeholder.value, placeholders)}, range}];
    case 'literal':
      return [{node: {type: 'text', value: placeholder.raw}, range}];
    case 'code': {
      const {lang, marks} = placeholder;
      return [{part: {kind: 'code', id: 0, range, lang, marks, value: restore(placeholder.value, placeholders)}}];
    }
    case 'math':
      return [mathPhrasingPart(placeholder, range)];
    case 'comment': {
      if (isExcerpt(placeholder.value)) return [{part: {kind: 'excerpt', id: 0, range}}];
      const read = readDirectives(placeholder, report);
      if (read === undefined) return [dropped('comment', 'a comment', range)];
      return directiveParts(read, range);
    }
    case 'dropped':
      return [dropped(placeholder.what, placeholder.reason, range)];
    case 'media':
      return [{part: {kind: 'media', id: 0, range, url: placeholder.url, title: placeholder.title}}];
    case 'svg': {
      gathered.svgs += 1;
      const svg = restore(placeholder.raw, placeholders);
      return [{part: drawing(svg, `inline:${gathered.svgs}`, range)}];
    }
    case 'tag':
      return [];
    default:
      return placeholder satisfies never;
  }
}

function directiveParts({directives, accepts}: ReadDirectives, range: SourceRange): PhrasingPart[] {
  const parts = directives.map((one): PhrasingPart => ({part: {kind: 'directive', id: 0, range, ...one}}));
  const reason = accepts.length > 0 ? "author's directive: accept" : 'a comment';
  if (accepts.length > 0) parts.push({part: {kind: 'dropped', id: 0, range, what: 'directive', reason, accepts}});
  return parts.length > 0 ? parts : [dropped('comment', reason, range)];
}

function mathPhrasingPart({tex, valid, display}: MathPlaceholder, range: SourceRange): PhrasingPart {
  if (tex === '') return dropped('tag', 'definitions of TeX macros, put into the formulas that use them', range);
  if (display)
    return {
      part: valid
        ? {kind: 'math', id: 0, range, tex}
        : {kind: 'code', id: 0, range, lang: 'tex', marks: '', value: tex},
    };
  return {node: {type: valid ? 'inlineMath' : 'inlineCode', value: tex}, range};
}

function drawing(svg: string, src: string, range: SourceRange): Part {
  return {kind: 'figure', id: 0, range, images: [{src, alt: readSvgTitle(svg), svg}], caption: []};
}

function dropped(what: Dropped['what'], reason: string, range: SourceRange): PhrasingPart {
  return {part: {kind: 'dropped', id: 0, range, what, reason}};
}
