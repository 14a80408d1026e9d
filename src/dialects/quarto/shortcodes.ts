// Quarto's shortcodes in the text (`{{< video … >}}`): what a page shows of each; others stay, and are told.
import type {FrontEndPass} from '../../parse/context.ts';
import type {ReportDiagnostic} from '../../parse/diagnostic.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {type MatchFound, leaveOut, rewriteAll} from '../shared/edits.ts';

const pattern = /\{\{<\s*([\w-]+)(?![\w-])((?:[^<>{}"']|"[^"\n]*"|'[^'\n]*')*)>\}\}/g;

/** Every shortcode that is known. */
export const shortcodes: FrontEndPass = (source, {site, page}, report) =>
  source.text.includes('{{<')
    ? rewriteAll(source, pattern, found => {
        const [, name = '', rest = ''] = found.match;
        const words = [...rest.matchAll(/(?:([\w-]+)=)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g)];
        const plain = words.flatMap(([, key, a, b, c]) => (key === undefined ? (a ?? b ?? c ?? '') : []));
        const value = (wanted: string): string =>
          words.flatMap(([, key, a, b, c]) => (key === wanted ? (a ?? b ?? c ?? '') : []))[0] ?? '';
        return shortcode(name, {plain, value}, {found, site, page, report});
      })
    : source;

interface QuartoWords {
  readonly plain: readonly string[];
  readonly value: (key: string) => string;
}

interface Around {
  readonly found: MatchFound;
  readonly site: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
  readonly report: ReportDiagnostic;
}

function shortcode(name: string, {plain, value}: QuartoWords, {found, site, page, report}: Around): string | undefined {
  const [first = ''] = plain;
  switch (name) {
    case 'video':
    case 'embed': {
      if (name === 'embed' && !/^https?:/.test(first)) return leaveOut(found, 'an embedded cell of a notebook');
      const media = {kind: 'media', url: first, title: value('title'), raw: found.match[0], line: found.line} as const;
      return `\n\n${found.placeholders.add(media)}\n\n`;
    }
    case 'var':
      return valueAt(site.variables, first) ?? missing(first, found, report);
    case 'meta':
      return valueAt(page, first) ?? valueAt(site, first);
    case 'kbd':
      return `<kbd>${escapeHtml(first)}</kbd>`;
    case 'fa':
    case 'bi':
    case 'iconify':
    case 'ai':
      return leaveOut(found, 'an icon');
    case 'pagebreak':
      return leaveOut(found, 'a page break for print');
    default:
      return undefined;
  }
}

/** The text at a path of keys (`course.name`); undefined where there is none. */
function valueAt(data: unknown, path: string): string | undefined {
  let at = data;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return typeof at === 'string' || typeof at === 'number' ? String(at) : undefined;
}

/** What Quarto shows of a variable that there is not. */
function missing(name: string, {match: [text], line}: MatchFound, report: ReportDiagnostic): string {
  const hint = 'Give it a value in _variables.yml.';
  report('syntax-unknown', `There is no variable ${name}: its name stands there`, {line, text}, hint);
  return `?var:${name}`;
}
