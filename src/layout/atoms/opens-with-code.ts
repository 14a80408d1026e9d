// Whether a text begins with code: a line of a program that is set as text is no sentence.
import type {Inline} from '../../model/document.ts';

/** "`a[0]` = …": is the first thing written of `children` code? */
export function opensWithCode(children: readonly Inline[]): boolean {
  return children.find(node => node.type !== 'text' || node.value.trim() !== '')?.type === 'inlineCode';
}
