// Jekyll's own Liquid tags and those of its plugins: what each leaves in the text.
import type {Liquid, TagToken, TopLevelToken} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import {escapeHtml} from '../../../text/markup/escape-html.ts';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import {markedLine, withoutMarks} from './line-marks.ts';

// Tags of Liquid that read files on their own; include is done by `context.include`.
const fileTags = ['render', 'layout', 'block'];

/** Registers link, post_url, cite and video tags. */
export function registerJekyllTags(engine: Liquid, context: ParseContext, report: ReportDiagnostic): void {
  const register = (name: string, put: (argument: string, at: Spot) => string): void => {
    engine.registerTag(name, {
      parse(token: TagToken) {
        this.argument = token.args.trim();
        this.spot = spotOf(token);
      },
      render() {
        return put(String(this.argument), this.spot as Spot);
      },
    });
  };
  const address = (argument: string, at: Spot): string => {
    const target = argument.replace(/^["']|["']$/g, '');
    const found = context.link(target);
    if (found === undefined) report('link-missing', `No page is made of “${target}”`, at);
    return found ?? '';
  };
  for (const name of ['link', 'post_url']) register(name, address);
  for (const name of ['cite', 'citet', 'citep', 'reference'])
    register(name, argument => {
      const keys = argument
        .replace(/\s--.*$/, '')
        .trim()
        .split(/[\s,]+/);
      return ` <d-cite key="${keys.filter(key => /^[^"<>&]+$/.test(key)).join(',')}"></d-cite>`;
    });
  register('bibliography', () => '');
  register('youtube', id => video('https://www.youtube.com/watch?v=', id));
  register('vimeo', id => video('https://vimeo.com/', id));
}

/** Registers a harmless substitute for every tag of `marked` that the engine does not know, and takes out file tags. */
export function registerUnknownTags(engine: Liquid, marked: string, report: ReportDiagnostic): void {
  for (const name of fileTags) delete (engine.tags as Record<string, unknown>)[name];
  const known = new Set(Object.keys(engine.tags));
  const inner = new Set(['else', 'elsif', 'when', 'endraw', 'endcomment', ...[...known].map(name => `end${name}`)]);
  for (const match of withoutRaw(marked).matchAll(/\{%-?\s*([A-Za-z_]\w*)/g)) {
    const [written, name = ''] = match;
    if (known.has(name) || inner.has(name)) continue;
    known.add(name);
    if (!name.startsWith('end')) {
      const at = {line: markedLine(marked, match.index), text: written};
      report('liquid-unknown-tag', `Liquid tag “${name}” is not known; the text around it is kept`, at);
    }
    engine.registerTag(name, {parse: () => undefined, render: () => ''});
  }
}

/** Text in which blanks stand for what stands raw. */
function withoutRaw(text: string): string {
  return text
    .split(/(?=\{%-?\s*(?:end)?raw\s*-?%\})/)
    .map(part => (/^\{%-?\s*raw/.test(part) ? ' '.repeat(part.length) : part))
    .join('');
}

/** Where a tag stands in the post. */
export function spotOf(token: TopLevelToken): Spot {
  return {line: markedLine(token.input, token.begin), text: withoutMarks(token.getText())};
}

function video(prefix: string, argument: string): string {
  const id = argument.replace(/["']/g, '').trim().split(/\s+/)[0] ?? '';
  const url = /^https?:/.test(id) ? id : prefix + id;
  return `\n\n<iframe src="${escapeHtml(url)}"></iframe>\n\n`;
}
