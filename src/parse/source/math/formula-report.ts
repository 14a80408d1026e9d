// What is wrong with the formulas of a page -> one diagnostic a formula, one a macro, each with its cure.
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';

/** Takes in what is wrong; `end` tells what is gathered of the whole page. */
export interface FormulaReport {
  /** A formula that is shown as its TeX. */
  refused(refusal: string, at: Spot): void;
  /** A command of a formula that nobody knows. */
  unknown(name: string, at: Spot): void;
  /** Words on a line of a formula. */
  words(at: Spot): void;
  /** A delimiter without a partner. */
  stray(at: Spot): void;
  /** A reference to a label that no equation has. */
  reference(label: string, at: Spot): void;
  end(): void;
}

/** Lines that are named where a macro is missing in many formulas. */
const namedLines = 5;

/** Tells `report` of the formulas of a page. */
export function createFormulaReport(report: ReportDiagnostic): FormulaReport {
  const missing = new Map<string, Spot[]>();
  return {
    refused(refusal, at) {
      report('formula-invalid', `Formula is not set, its TeX is shown instead: ${refusal}`, at, cureOf(refusal));
    },
    unknown(name, at) {
      const spots = missing.get(name);
      if (spots === undefined) missing.set(name, [at]);
      else spots.push(at);
    },
    words(at) {
      report(
        'formula-unclosed',
        'A line of words stands in a formula: it is set as text there',
        at,
        'End the formula before the words, or put them into \\text{…}',
      );
    },
    stray(at) {
      report(
        'formula-unclosed',
        'A dollar sign has no partner: where its formula ends is guessed',
        at,
        'Put the missing $ (or $$) where the formula ends, or write \\$ where a dollar is meant',
      );
    },
    reference(label, at) {
      report(
        'reference-missing',
        `No equation has the label “${label}”: the reference shows the label itself`,
        at,
        `Give the equation that is meant \\label{${label}}`,
      );
    },
    end() {
      for (const [name, spots] of missing) {
        const [first] = spots;
        if (first === undefined) continue;
        const lines = [...new Set(spots.slice(1).map(({line}) => line))].filter(line => line !== first.line);
        const more = lines.length === 0 ? '' : `, also in line ${lines.slice(0, namedLines).join(', ')}`;
        const many = lines.length > namedLines ? ' …' : '';
        report(
          'macro-unknown',
          `The macro ${name} is defined nowhere, its name is shown instead${more}${many}`,
          first,
          `Define it once in the notes, $$\\newcommand{${name}}{…}$$, or for the course in lectern.yml, ` +
            `macros: {${name.slice(1)}: '…'}`,
        );
      }
    },
  };
}

/** What to write instead. */
function cureOf(refusal: string): string {
  if (/without end/.test(refusal)) return 'Give the macro a body that does not use the macro itself';
  if (/Double (?:super|sub)script/.test(refusal)) return 'Put braces around one of the two: {x_1}_2';
  if (/No such environment: (\S+)/.test(refusal))
    return 'Use aligned, gathered, cases or array, which are known everywhere';
  if (/[Ee]xpected '\}'|Expected 'EOF'|got 'EOF'|end of input/.test(refusal))
    return 'Look for a brace, \\right or \\end that is missing';
  if (/longer than/.test(refusal)) return 'Close the formula earlier, or divide it';
  if (/Missing|Expected|Invalid|Unknown/.test(refusal))
    return 'Mend what the message names; try the formula alone at katex.org';
  return 'Write it with commands that KaTeX or MathJax supports';
}
