// An output of a cell -> Markdown: pictures, tables, formulas and text, the richest form that a slide can show.
import {fenced} from '../shared/fences.ts';
import {recordOf, textsOf} from '../shared/values.ts';

const escapes = /\p{Cc}\[[0-9;]*[A-Za-z]/gu;

/** One output; empty where a slide shows nothing of it. */
export function outputOf(output: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string => textsOf(value).join('');
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
    return without(without(html, 'style'), 'script')
      .replace(/\n\s*\n/g, '\n')
      .trim();
  const latex = text(data['text/latex']).trim();
  if (latex !== '') return latex.replace(/^\$(?!\$)([\s\S]*[^$])\$$/, '$$$$$1$$$$').replace(/\\displaystyle\s*/g, '');
  const markdown = text(data['text/markdown']);
  return markdown !== '' ? markdown : block(text(data['text/plain']));
}

/** `html` without the elements of `name`; one that is never closed stays. */
function without(html: string, name: string): string {
  const small = html.replace(/[A-Z]/g, letter => letter.toLowerCase());
  const close = `</${name}>`;
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = small.indexOf(`<${name}`, from);
    const end = start < 0 ? -1 : small.indexOf(close, start);
    if (end < 0) return parts.concat(html.slice(from)).join('');
    parts.push(html.slice(from, start));
    from = end + close.length;
  }
}

/** Text as it was printed; what only names a picture that stands there is none. */
function block(text: string): string {
  const plain = text.replace(escapes, '').trimEnd();
  return plain.trim() === '' || /^<(?:Figure|Axes|matplotlib)[^\n]*>$/.test(plain.trim()) ? '' : fenced('text', plain);
}
