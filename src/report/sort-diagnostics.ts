// Diagnostics of a deck -> the same in the order of the notes, each once.
import type {Diagnostic} from '../model/diagnostic.ts';

/**
 * By line, each only once: two hundred open tags on a line are one fault, and so is one told with its column and
 * without.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const named = ({rule, line, message}: Diagnostic): string => `${rule}:${line}:${message}`;
  const exact = new Set(diagnostics.filter(one => one.column !== undefined).map(named));
  const told = diagnostics.filter(one => one.column !== undefined || !exact.has(named(one)));
  const distinct = new Map(told.map(one => [`${named(one)}:${one.column ?? ''}`, one] as const));
  return [...distinct.values()].sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}
