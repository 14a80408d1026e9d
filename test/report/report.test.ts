import {describe, expect, it} from 'vitest';
import {diagnose} from '../../src/model/diagnostic.ts';
import {
  formatDiagnostics,
  computeExitCode,
  type DeckResult,
  formatResult,
  formatReport,
} from '../../src/report/report.ts';

const info = diagnose('figure-case', 'No alternative text', {file: 'a.md', at: 3});
const warning = diagnose('figure-missing', 'a.png is not there', {
  file: 'a.md',
  at: {line: 7, endLine: 9},
  hint: 'Correct the path',
});
const error = diagnose('write-failed', 'Too tall', {file: 'a.md', at: {line: 12, column: 5}});

function result(diagnostics: DeckResult['report']['diagnostics'], built = true): DeckResult {
  return {
    report: {key: 'W01', post: 'a.md', slides: 12, pages: [], ledger: [], diagnostics},
    figures: 3,
    time: 1234,
    built,
  };
}

describe('the exit code', () => {
  it('is 1 where a deck was not built', () => {
    expect(computeExitCode([result([]), result([error], false)], false)).toBe(1);
  });

  it('counts warnings only where they are to fail the build', () => {
    expect(computeExitCode([result([info, warning])], false)).toBe(0);
    expect(computeExitCode([result([info, warning])], true)).toBe(1);
    expect(computeExitCode([result([info])], true)).toBe(0);
    expect(computeExitCode([], true)).toBe(0);
  });
});

describe('what is accepted', () => {
  const answered = {...warning, accepted: 'a.md:6'};

  it('is no warning, fails nothing, and is counted by itself', () => {
    expect(computeExitCode([result([answered])], true)).toBe(0);
    expect(formatDiagnostics([answered], 'warning')).toEqual([]);
    expect(formatResult(result([answered, warning]))).toBe('W01: 12 slides, 3 figures, 1 warning, 1 accepted, 1.2 s');
    expect(formatReport(result([answered]).report)).toContain('"accepted": "a.md:6"');
  });
});

describe('the terminal', () => {
  it('names the other lines of a diagnostic, where its message does not', () => {
    const lines = [7, 20, 30];
    expect(formatDiagnostics([{...warning, lines}], 'warning')[0]).toBe(
      '  a.md:7 warning: a.png is not there (also line 20, 30) (figure-missing)',
    );
    const named = {...warning, message: '3 figures (line 7, 20, 30)', lines};
    expect(formatDiagnostics([named], 'warning')[0]).toBe(
      '  a.md:7 warning: 3 figures (line 7, 20, 30) (figure-missing)',
    );
  });

  it('gets one line a deck', () => {
    expect(formatResult(result([info, warning]))).toBe('W01: 12 slides, 3 figures, 1 warning, 1.2 s');
    expect(formatResult(result([warning, warning, error], false))).toBe(
      'W01: not built, 12 slides, 3 figures, 2 warnings, 1 error, 1.2 s',
    );
  });

  it('gets each diagnostic at file:line, with the column where that is known, and below it what to do', () => {
    expect(formatDiagnostics([info, warning, error], 'warning')).toEqual([
      '  a.md:7 warning: a.png is not there (figure-missing)',
      '    Correct the path',
      '  a.md:12:5 error: Too tall (write-failed)',
    ]);
    expect(formatDiagnostics([info, warning, error], 'error')).toHaveLength(1);
  });
});

it('the report is JSON that ends with a line end, and holds no times', () => {
  const text = formatReport(result([warning]).report);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({
    key: 'W01',
    post: 'a.md',
    slides: 12,
    pages: [],
    ledger: [],
    diagnostics: [warning],
  });
});
