// Code of the notes -> code of a slide.
import type {CodeBlock} from '../../blocks/types.ts';
import type {Code} from '../../model/document.ts';
import {capacity} from '../capacity.ts';

const lineParts = new RegExp(`.{1,${capacity.codeLine}}`, 'gsu');

/** Code, line by line where `steps` are asked for; a line longer than half a page goes on in the next. */
export function composeCode({id, range, lang, marks, value}: Code, steps = false): CodeBlock {
  const lines = value
    .split('\n')
    .flatMap(line => (line.length <= capacity.codeLine ? [line] : (line.match(lineParts) ?? [])));
  return {id, range, speakerNotes: [], kind: 'code', lang, marks, value: lines.join('\n'), ...(steps ? {steps} : {})};
}
