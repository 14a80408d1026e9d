// An output of a cell -> Markdown: pictures, tables, formulas and text, the richest form that a slide can show.
import {fenced} from '../shared/fences.ts';
import {recordOf} from '../shared/values.ts';

const escapes = /\p{Cc}\[[0-9;]*[A-Za-z]/gu;

/** One output; empty where a slide shows nothing of it. */
export function outputOf(output: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : '';
  if (output.output_type === 'stream') return block(text(output.text));
  if (output.output_type === 'error')
    return block([output.ename, output.evalue].filter(one => typeof one === 'string').join(': '));
  const data = recordOf(output.data);
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
    const pixels = text(data[type]).replace(/\s/g, '');
    if (pixels !== '') return `![](data:${type};base64,${pixels})`;
  }
  const svg = text(data['image/svg+xml']);
  if (/<svg[\s>]/.test(svg)) return svg.slice(svg.indexOf('<svg'));
  const html = text(data['text/html']);
  if (/<table[\s>]/i.test(html))
    return html
      .replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/gi, '')
      .replace(/\n\s*\n/g, '\n')
      .trim();
  const latex = text(data['text/latex']).trim();
  if (latex !== '') return latex.replace(/^\$(?!\$)([\s\S]*[^$])\$$/, '$$$$$1$$$$').replace(/\\displaystyle\s*/g, '');
  const markdown = text(data['text/markdown']);
  return markdown !== '' ? markdown : block(text(data['text/plain']));
}

/** Text as it was printed; what only names a picture that stands there is none. */
function block(text: string): string {
  const plain = text.replace(escapes, '').replace(/\s+$/, '');
  return plain.trim() === '' || /^<(?:Figure|Axes|matplotlib)[^\n]*>$/.test(plain.trim()) ? '' : fenced('text', plain);
}
