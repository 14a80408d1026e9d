// Code of the notes -> code of a slide.
import type {CodeBlock} from '../../blocks/types.ts';
import type {Code} from '../../model/document.ts';
import {capacity} from '../capacity.ts';

const lineParts = new RegExp(`.{1,${capacity.codeLine}}`, 'gsu');

/** `block` with lines no longer than half a page: an endless one goes on in the next line. */
export function composeCode({id, range, lang, marks, value}: Code): CodeBlock {
  const lines = value
    .split('\n')
    .flatMap(line => (line.length <= capacity.codeLine ? [line] : (line.match(lineParts) ?? [])));
  return {id, range, speakerNotes: [], kind: 'code', lang, marks, value: lines.join('\n')};
}
