// `\ref{x}` and `\eqref{x}`: how they are written, and what stands for them.

/** What a reference is, as it stands in a regular expression. */
export const referencePattern = String.raw`\\(?:eq)?ref\s*\{[^{}\n]{1,80}\}`;

/** A reference: the label it names; `\eqref` puts the number into brackets. */
export interface EquationReference {
  readonly label: string;
  readonly isInBrackets: boolean;
}

/** References of a text, in order. */
export function findReferences(text: string): readonly EquationReference[] {
  return (text.match(new RegExp(referencePattern, 'g')) ?? []).map(readReference);
}

/** `text` in which `print` gives what stands for each reference. */
export function replaceReferences(
  text: string,
  print: (reference: EquationReference, written: string) => string,
): string {
  return text.replace(new RegExp(referencePattern, 'g'), written => print(readReference(written), written));
}

/** Is `token` the command of a reference? */
export function isReferenceCommand(token: string): boolean {
  return token === '\\ref' || token === '\\eqref';
}

/** `number` as the reference shows it. */
export function printReference(number: string, {isInBrackets}: Pick<EquationReference, 'isInBrackets'>): string {
  return isInBrackets ? `(${number})` : number;
}

/** The reference that `written`, all of it, is. */
export function readReference(written: string): EquationReference {
  const label = written.slice(written.indexOf('{') + 1, -1).trim();
  return {label, isInBrackets: written.startsWith('\\eqref')};
}
