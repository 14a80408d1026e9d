// Pages and notes -> the web addresses that paper must print, numbered in reading order.
import type {Document} from '../model/document.ts';
import type {Page} from '../model/page.ts';

/** A link as paper shows it: by number. */
export interface PrintedLink {
  readonly number: number;
  readonly url: string;
  /** Slides that show it or in whose notes it is; ascending. */
  readonly slides: readonly number[];
}

/**
 * Addresses of the web in the pages and in the blocks they speak of, each once. Readings and references show theirs
 * themselves and are left out where nothing else links there.
 */
export function collectLinks(document: Document, pages: readonly Page[]): readonly PrintedLink[] {
  const said = new Map(document.entries.flatMap(entry => idsOf(entry).map(id => [id, entry] as const)));
  const found = new Map<string, Set<number>>();
  for (const page of pages) {
    const displayed = page.role === 'readings' || page.role === 'closing' ? [] : addresses(page.blocks);
    const speakerNotes = page.speakerNotes.flatMap(({id}) => addresses(partOf(said.get(id), id)));
    for (const url of [...displayed, ...speakerNotes]) found.set(url, (found.get(url) ?? new Set()).add(page.number));
  }
  return [...found].map(([url, slides], i) => ({number: i + 1, url, slides: [...slides]}));
}

/** Every http(s) address in a value, however deep, in order. */
function addresses(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (value === null || typeof value !== 'object') return [];
  const own =
    'url' in value && typeof value.url === 'string' && isLink(value) && /^https?:/i.test(value.url) ? [value.url] : [];
  return [...own, ...Object.values(value).flatMap(inner => (typeof inner === 'object' ? addresses(inner) : []))];
}

function isLink(value: object): boolean {
  return ('type' in value && value.type === 'link') || ('kind' in value && value.kind === 'media');
}

/** Ids of a value of the document and of all within it. */
function idsOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (value === null || typeof value !== 'object') return [];
  const own = 'id' in value && typeof value.id === 'number' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(inner => (typeof inner === 'object' ? idsOf(inner) : []))];
}

/** The value with `id` in `value`; the innermost holder of these words. */
function partOf(value: unknown, id: number): unknown {
  if (Array.isArray(value)) {
    for (const inner of value) {
      const part = partOf(inner, id);
      if (part !== undefined) return part;
    }
    return undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  if ('id' in value && value.id === id) return value;
  return partOf(
    Object.values(value).filter(inner => typeof inner === 'object'),
    id,
  );
}
