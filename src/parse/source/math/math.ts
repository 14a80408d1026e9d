// Formulas: Source -> Source in which placeholders stand for checked TeX.
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {listPlaceholders, type MathPlaceholder, restore} from '../placeholder.ts';
import {type Edit, edit, lineReader, type SourceText} from '../source.ts';
import {findFormulas} from './find-formulas.ts';
import {checkFormula} from './formula.ts';
import {macrosOf, withMacros} from './macros.ts';

/** Takes out every formula; one that KaTeX refuses is reported and kept as code. */
export function math(source: SourceText, report: ReportDiagnostic): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const found = findFormulas(source.text);
  const macros = macrosOf(found.map(formula => formula.tex));
  const lineAt = lineReader(source);
  const edits = found.map(({start, end, tex, display}): Edit => {
    const line = lineAt(start);
    const raw = source.text.slice(start, end);
    const own = unescapeOnce(raw, plainTex(restore(tex, source.placeholders)));
    const checked = checkFormula(withMacros(own, macros), display);
    if ('refusal' in checked) reportFormula(checked.refusal, {line, text: restore(raw, source.placeholders)}, report);
    const formula: MathPlaceholder = {
      kind: 'math',
      tex: 'refusal' in checked ? own : checked.tex,
      valid: !('refusal' in checked),
      display,
      raw,
      line,
      endLine: line + raw.split('\n').length - 1,
    };
    return {start, end, text: placeholders.add(formula)};
  });
  return edit(source, edits, placeholders.all);
}

function reportFormula(refusal: string, at: Parameters<ReportDiagnostic>[2], report: ReportDiagnostic): void {
  const hint = 'Write it with commands that KaTeX supports.';
  report('formula-invalid', `Formula is not set, its TeX is shown instead: ${refusal}`, at, hint);
}

/** TeX without the backticks and the quote marks that stand about it in Markdown. */
function plainTex(written: string): string {
  return written
    .replace(/^`([^`]*)`$/, '$1')
    .replace(/\n[ \t]*>[ \t]?/g, '\n')
    .trim();
}

/** kramdown halves the backslashes of `\\( … \\)`, so authors double them: `\\\\`, `\\{`, `\_`, `\*`. */
function unescapeOnce(raw: string, tex: string): string {
  if (!/^\\\\[([]/.test(raw)) return tex;
  return tex
    .replace(/\\\\\\\\/g, '\\\\')
    .replace(/\\\\([{}|,;!])/g, '\\$1')
    .replace(/\\([_*])/g, '$1');
}
