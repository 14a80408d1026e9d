// What is told of a directive that was only tried -> why it cannot be done, for whoever pressed a button. Pure.
import type {Diagnostic} from '../../model/diagnostic.ts';

/** Advice of a hint to take the comment away, with what else it offers: no comment was written yet. */
const takeAway = [
  /^Take the comment away\.?$/,
  /^Take one of them away\.$/,
  /^Take the comment away, or /,
  /, or take the comment away/,
];

/** The message, with that of its hint which helps where nothing is written yet. */
export function sayRefusal({message, hint = ''}: Pick<Diagnostic, 'message' | 'hint'>): string {
  const rest = takeAway.reduce((text, one) => text.replace(one, ''), hint);
  const told = rest === '' ? '' : ` ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  return `${message}.${told}`;
}
