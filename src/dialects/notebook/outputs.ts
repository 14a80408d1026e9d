// An output of a cell -> Markdown: pictures, tables, formulas and text, the richest form that a slide can show.
import {fenced} from '../shared/fences.ts';
import {recordOf, textsOf} from '../shared/values.ts';

const escapes = /\p{Cc}\[[0-9;]*[A-Za-z]/gu;

/** One output; empty where a slide shows nothing of it. */
export function outputOf(output: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string => textsOf(value).join('');
  if (output.output_type === 'stream') {
    const printed = block(text(output.text));
    // What went wrong beside the result is for the presenter.
    return output.name === 'stderr' && printed !== '' ? `<!-- slide: notes -->\n\n${printed}` : printed;
  }
  if (output.output_type === 'error')
    return block([output.ename, output.evalue].filter(one => typeof one === 'string').join(': '));
  const data = recordOf(output.data);
  if (Object.keys(data).some(type => type.includes('widget'))) return '';
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
    const pixels = text(data[type]).replace(/\s/g, '');
    if (pixels !== '') return `![](data:${type};base64,${pixels})`;
  }
  const svg = text(data['image/svg+xml']);
  if (/<svg[\s>]/.test(svg)) return svg.slice(svg.indexOf('<svg'));
  const html = text(data['text/html']);
  // Where the plain text only names an object, the page shows its HTML.
  if (/<table[\s>]/i.test(html) || (html !== '' && isObject(text(data['text/plain']))))
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

/** Text as it was printed, each line as it stood at last; what only names an object is none. */
function block(text: string): string {
  const plain = text.replace(escapes, '').split('\n').map(lastWritten).join('\n').trimEnd();
  return plain.trim() === '' || isObject(plain) ? '' : fenced('text', plain);
}

/** What stands on a line after all that was written over. */
function lastWritten(line: string): string {
  const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
  return bare.slice(bare.lastIndexOf('\r') + 1);
}

/** Is it the name of an object (`<Axes: >`, `[<Line2D at 0x7f…>]`)? */
function isObject(text: string): boolean {
  const plain = text.trim();
  return (
    /^<(?:Figure|Axes|matplotlib|IPython)[^\n]*>$/.test(plain) ||
    /^[[({]*<[\w. ][^<>\n]* at 0x[0-9a-f]+>[^\n]*$/.test(plain)
  );
}
