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
