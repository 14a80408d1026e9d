// Formulas: Source -> Source in which placeholders stand for TeX that is sure to be set.
import {measureFormula} from '../../../text/math/formula-extent.ts';
import {noTexConfig} from '../../../model/tex-config.ts';
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {listPlaceholders, type MathPlaceholder, type Placeholder, restore} from '../placeholder.ts';
import {type Edit, edit, lineReader, type SourceText} from '../source.ts';
import {findFormulas, type FoundFormula} from './find-formulas.ts';
import {checkFormula, type SetFormula} from './formula.ts';
import {endsAfterColon} from './formula-lines.ts';
import {preparePageTex} from './page-tex.ts';
import {isProse} from './prose.ts';
import {createFormulaReport} from './formula-report.ts';
import {createTableRows} from './table-row.ts';
import {printReference, readReference, referencePattern} from './tex/reference.ts';

/** The name of a macro that a page defines. */
const definedName = /\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def)\*?\s{0,9}\{?\\([a-zA-Z]+)/g;

/** Takes out every formula; one that cannot be set is reported and kept as code. */
export function math(
  source: SourceText,
  report: ReportDiagnostic,
  {tex = noTexConfig, setsOtherwise}: Pick<ParseContext, 'tex' | 'setsOtherwise'> = {},
): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  const defined = new Set([...source.text.matchAll(definedName)].map(([, name = '']) => name));
  const {formulas: found, strays} = findFormulas(
    source.text,
    index => fencedTex(source.placeholders[index]),
    name => Object.hasOwn(tex.macros, name) || defined.has(name),
  );
  const isRowAt = createTableRows(source.text);
  const written = found.map(formula => readFormula(formula, source, isRowAt(formula.start)));
  const page = preparePageTex(written, source.text, tex);
  const lineAt = lineReader(source);
  const told = createFormulaReport(report);
  const edits = found.map(({start, end, display, isReference}, i): Edit => {
    const line = lineAt(start);
    const raw = source.text.slice(start, end);
    if (isReference) return {start, end, text: referenceText(raw, page.reference)};
    const ready = page.formulas[i] ?? {refusal: 'not understood'};
    const checked = 'refusal' in ready ? ready : checkFormula(ready, display, setsOtherwise);
    const spot = {line, text: restore(raw, source.placeholders)};
    if (display && written[i]?.hasWords) told.words(spot);
    if ('refusal' in checked) told.refused(checked.refusal, spot);
    else for (const name of checked.unknown) told.unknown(name, spot);
    const isDisplayed = written[i]?.isRow !== true && (isWide(checked) || isLedTo(checked, source.text, {start, end}));
    // A stop that would open the line below stays with a formula that is displayed.
    const [stop = ''] = !display && isDisplayed ? (/^[:;,.](?=\s|$)/.exec(source.text.slice(end, end + 2)) ?? []) : [];
    const formula: MathPlaceholder = {
      kind: 'math',
      tex: 'refusal' in checked ? (written[i]?.tex ?? '') : checked.tex + (stop === '' ? '' : `\\text{${stop}}`),
      valid: !('refusal' in checked),
      display: display || isDisplayed,
      raw: raw + stop,
      line,
      endLine: line + spot.text.split('\n').length - 1,
    };
    return {start, end: end + stop.length, text: placeholders.add(formula)};
  });
  const strayLine = lineReader(source);
  for (const at of strays)
    told.stray({line: strayLine(at), text: restore(source.text.slice(at, at + 40), source.placeholders)});
  told.end();
  const labelLine = lineReader(source);
  for (const {0: written, index} of source.text.matchAll(new RegExp(referencePattern, 'g'))) {
    const {label} = readReference(written);
    if (page.reference(label) === undefined && !source.text.includes(`\\label{${label}}`))
      told.reference(label, {line: labelLine(index), text: written});
  }
  return edit(source, edits, placeholders.all);
}

/** em of a formula in a line that no line of a slide holds in one piece. */
const lineWidth = 30;

/** Is it a formula of a line that stands on lines of its own, as none holds it? */
function isWide(checked: SetFormula | {readonly refusal: string}): boolean {
  if ('refusal' in checked || checked.tex.length < lineWidth) return false;
  return (measureFormula(checked.tex, false)?.widest ?? 0) > lineWidth;
}

/** em above and below the baseline from which a formula is tall: no line of text holds it. */
const tall = 1.7;

/** Is it a tall one between double dollars, that ends its paragraph or item after a colon? */
function isLedTo(
  checked: SetFormula | {readonly refusal: string},
  text: string,
  {start, end}: Pick<FoundFormula, 'start' | 'end'>,
): boolean {
  if ('refusal' in checked || !text.startsWith('$$', start) || !endsAfterColon(text, start, end)) return false;
  return (measureFormula(`\\displaystyle ${checked.tex}`, false)?.height ?? 0) > tall;
}

/** A fence of GitHub's: ```math. */
function fencedTex(placeholder: Placeholder | undefined): string | undefined {
  return placeholder?.kind === 'code' && /^(?:math|katex|mathjax)$/.test(placeholder.lang)
    ? placeholder.value
    : undefined;
}

/** What stands in running text for `\ref{x}` or `\eqref{x}`. */
function referenceText(raw: string, reference: (label: string) => string | undefined): string {
  const one = readReference(raw);
  return printReference(reference(one.label) ?? one.label, one);
}

/** Lines of words that stand in an environment by mistake are texts in it; their comments and ends of rows are none. */
function setWords(tex: string): string {
  const lines = tex.split('\n');
  return lines
    .map((line, at) => {
      // On the last line a per cent is no comment.
      const comment = at < lines.length - 1 ? commentIn(line) : -1;
      const code = comment < 0 ? line : line.slice(0, comment);
      const rowEnd = /\\\\(?:\[[^\][]*\])?\s*$/.exec(code)?.[0] ?? '';
      const words = code.slice(0, code.length - rowEnd.length);
      return isProse(words) ? `\\text{${words.trim()}}${line.slice(words.length)}` : line;
    })
    .join('\n');
}

/** Offset of the comment of a line of TeX, which no text holds; -1 of one without. */
function commentIn(line: string): number {
  const marks = [...line.matchAll(/\\(?:text[a-z]*|[mh]box)\{[^{}]*\}|\\.|%/g)];
  return marks.find(([mark]) => mark === '%')?.index ?? -1;
}

/** The TeX of a formula, without what only Markdown needs about it; `isRow` where it stands in a row of a table. */
function readFormula({start, end, tex, display}: FoundFormula, {text, placeholders}: SourceText, isRow: boolean) {
  const restored = restore(tex, placeholders);
  const withTexts = setWords(restored);
  const raw = text.slice(start, end);
  const own = unescapeOnce(raw, bareBrackets(raw, plainTex(withTexts)));
  return {tex: isRow ? own.replace(/\\\|/g, '|') : own, display, isRow, hasWords: withTexts !== restored};
}

/** TeX without the backticks, the quote marks and the entities that stand about it in Markdown. */
function plainTex(written: string): string {
  return written
    .replace(/^`([^`]*)`$/, '$1')
    .replace(/\n[ \t]*>[ \t]?/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .trim();
}

/** Brackets within dollars that were escaped for Markdown's sake: `\[a\]` would be a formula in a formula. */
function bareBrackets(raw: string, tex: string): string {
  return raw.startsWith('$') ? tex.replace(/\\\\|\\([[\]])/g, (whole, bracket?: string) => bracket ?? whole) : tex;
}

/**
 * kramdown halves the backslashes of `\\( … \\)`, so authors double them: `\\\\`, `\\{`, `\_`, `\*`. Between single
 * dollars braces and underscores are doubled for the same reason.
 */
function unescapeOnce(raw: string, tex: string): string {
  if (/^\$[^$]/.test(raw)) {
    const braces = tex.replace(/\\\\([{}])/g, '\\$1').replace(/\\\*/g, '*');
    return /\\(?:text|math|operatorname)/.test(tex) ? braces : braces.replace(/\\_/g, '_');
  }
  if (!/^\\\\[([]/.test(raw)) return tex;
  return tex
    .replace(/\\\\\\\\/g, '\\\\')
    .replace(/\\\\([{}|,;!])/g, '\\$1')
    .replace(/\\([_*])/g, '$1');
}
