import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/notebook/notebook.ts';
import {createTimeBudget} from '../../../src/time-limit.ts';

const convert = (cell: object) =>
  createTimeBudget(1500).run(() => dialect.convert?.(JSON.stringify({cells: [cell]}))?.text.trim());

test('what is no text in lists of texts is passed over', () => {
  const tags = [{toString: 0}, 'x'];
  expect(convert({cell_type: 'markdown', source: [{toString: 0}, 'a\n', 1, 'b'], metadata: {tags}})).toBe('a\nb');
  const outputs = [{output_type: 'stream', text: [{toString: 0}, 'out']}];
  expect(convert({cell_type: 'code', source: '', outputs})).toBe('```text\nout\n```');
});

test('a table stands without its styles and scripts', () => {
  const output = (html: string) => convert({cell_type: 'code', source: '', outputs: [{data: {'text/html': [html]}}]});
  expect(output('<STYLE>a</Style><style scoped>b</style><table>c</table><script>d</script>')).toBe('<table>c</table>');
  expect(output('<table>c</table><style>d')).toBe('<table>c</table><style>d');
});

test('outputs of many blanks and of styles without end are read at once', () => {
  const text = `${' '.repeat(200_000)}x`;
  expect(convert({cell_type: 'code', source: '', outputs: [{output_type: 'stream', text}]})).toContain('x');
  const html = `<table>${'<style'.repeat(100_000)}`;
  expect(convert({cell_type: 'code', source: '', outputs: [{data: {'text/html': html}}]})).toContain('<table>');
});

const read = (cells: readonly unknown[]): string => dialect.convert?.(JSON.stringify({cells, nbformat: 4}))?.text ?? '';
const outputs = (...all: readonly unknown[]): string =>
  read([{cell_type: 'code', metadata: {}, source: '', outputs: all}]).trim();
const shown = (data: unknown): unknown => ({output_type: 'display_data', data});

test('names of objects, widgets and lines that were written over are no output', () => {
  expect(outputs(shown({'text/plain': '[<Line2D at 0x7f00aa>]'}))).toBe('');
  expect(outputs(shown({'application/vnd.jupyter.widget-view+json': {}, 'text/plain': 'slider()'}))).toBe('');
  expect(outputs({output_type: 'stream', name: 'stdout', text: ' 10%\r100%\r\ndone\r\n'})).toContain('\n100%\ndone\n');
  expect(outputs(shown({'text/html': '<b>Sum</b>', 'text/plain': '<IPython.core.display.HTML object>'}))).toBe(
    '<b>Sum</b>',
  );
});

test('what went wrong beside the result is for the presenter', () => {
  expect(outputs({output_type: 'stream', name: 'stderr', text: 'Warning: old'})).toMatch(/^<!-- slide: notes -->/);
});

test('raw cells of another format, and front matter in them, are no notes', () => {
  const raw = (source: string, metadata = {}): string => read([{cell_type: 'raw', metadata, source}]).trim();
  expect(raw('.. note:: x', {raw_mimetype: 'text/restructuredtext'})).toBe('');
  expect(raw('---\ntitle: x\n---')).toBe('');
  expect(raw('Words.')).toBe('Words.');
});
