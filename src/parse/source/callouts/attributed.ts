// Callouts that themes make of a class (`{: .note }`, `{: .prompt-tip }`): Source -> Source with labels.
import {append} from '../append.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {calloutKind, labelled} from './label.ts';

const list = /^[ \t]*\{:([^{}:][^{}]*)\}[ \t]*$/;

/** What `callouts` of `_config.yml` says, by class: a title where the theme shows one. */
type CalloutTitles = ReadonlyMap<string, string>;

/** Paragraphs and quotations with such a class, right before or right after them. */
export function attributedCallouts(source: SourceText, site: Readonly<Record<string, unknown>>): SourceText {
  if (!source.text.includes('{:')) return source;
  const known = readConfig(site.callouts);
  const rows = rowsOf(source);
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const found = findClass(row.text, known);
    if (found === undefined) {
      out.push(row);
      at += 1;
      continue;
    }
    const isBelow = isBlank(out.at(-1)) || list.test(out.at(-1)?.text ?? '');
    const start = isBelow ? -1 : blockStart(out);
    const end = isBelow ? blockEnd(rows, at + 1) : at;
    const block = isBelow ? rows.slice(at + 1, end) : out.splice(start);
    append(out, withLabel(block, found, row.line));
    at = isBelow ? Math.max(end, at + 1) : at + 1;
  }
  return fromRows(out, source.placeholders);
}

interface Found {
  readonly kind: string;
  /** What the theme shows as title. */
  readonly title: string;
  /** The block's first paragraph is its title. */
  readonly titled: boolean;
}

function findClass(text: string, known: CalloutTitles): Found | undefined {
  const names = (list.exec(text)?.[1] ?? '').match(/\.[\w-]+/g) ?? [];
  for (const name of names) {
    const word = name.slice(1);
    const titled = word.endsWith('-title');
    const bare = titled ? word.slice(0, -6) : word;
    const configured = known.get(bare);
    const kind = configured === undefined && known.size > 0 && !/-/.test(bare) ? undefined : calloutKind(bare);
    if (configured === '' && !titled) return undefined;
    if (kind !== undefined || configured !== undefined) return {kind: kind ?? bare, title: configured ?? '', titled};
  }
  return undefined;
}

function readConfig(value: unknown): CalloutTitles {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([name, one]) => {
      const title: unknown = typeof one === 'object' && one !== null && 'title' in one ? one.title : '';
      return [name, typeof title === 'string' ? title : ''] as const;
    }),
  );
}

function withLabel(block: readonly SourceLine[], {kind, title, titled}: Found, line: number): SourceLine[] {
  const quoted = block.length > 0 && block.every(row => /^[ \t]*>/.test(row.text));
  const rows = quoted ? block.map(row => ({...row, text: row.text.replace(/^[ \t]*>[ \t]?/, '')})) : block;
  if (rows.length === 0) return [];
  const indent = /^[ \t]*/.exec(block[0]?.text ?? '')?.[0] ?? '';
  if (!titled) return labelled({kind, title, line}, rows, indent);
  const gap = rows.findIndex(row => row.text.trim() === '');
  const end = gap < 0 ? rows.length : gap;
  const own = rows
    .slice(0, end)
    .map(row => row.text.trim())
    .join(' ');
  return labelled({kind, title: own, line}, rows.slice(end), indent);
}

function isBlank(row: SourceLine | undefined): boolean {
  return row === undefined || row.text.trim() === '';
}

/** Index of the first line of the block that `rows` end with. */
function blockStart(rows: readonly SourceLine[]): number {
  let at = rows.length;
  while (at > 0 && !isBlank(rows[at - 1])) at -= 1;
  return at;
}

function blockEnd(rows: readonly SourceLine[], from: number): number {
  let end = from;
  while (end < rows.length && !isBlank(rows[end]) && !list.test(rows[end]?.text ?? '')) end += 1;
  return end;
}
