// Runs one text pass on a text of a test.
import type {Rule} from '../../../src/model/diagnostic.ts';
import type {ReportDiagnostic} from '../../../src/parse/diagnostic.ts';
import type {Placeholder} from '../../../src/parse/source/placeholder.ts';
import {type SourceText, sourceOf} from '../../../src/parse/source/source.ts';

/** A report that keeps what it is told, as `rule line text`. */
export function recordProblems(): {readonly report: ReportDiagnostic; readonly told: readonly string[]} {
  const told: string[] = [];
  const report: ReportDiagnostic = (rule: Rule, _message, at) =>
    told.push(typeof at === 'number' ? `${rule} ${at}` : `${rule} ${at.line} ${at.text}`);
  return {report, told};
}

/**
 * What a pass makes of `text`, which begins on line 1: its text with placeholders as `⟨0⟩`, tags as `<l0>`, the lines
 * of the file, and the placeholders.
 */
export function runPass(
  pass: (source: SourceText) => SourceText,
  text: string,
): {readonly text: string; readonly lines: readonly number[]; readonly placeholders: readonly Placeholder[]} {
  const {text: made, lines, placeholders} = pass(sourceOf(text, 1));
  return {
    text: made.replaceAll('\uE000', '⟨').replaceAll('\uE001', '⟩').replaceAll('\uE002', '⁀'),
    lines,
    placeholders,
  };
}
