// Inline nodes made of text.
import type {Inline} from '../model/document.ts';

/** A text node. */
export function createText(value: string): Inline {
  return {type: 'text', value};
}
