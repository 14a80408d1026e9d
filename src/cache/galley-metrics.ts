// A galley × what an earlier build measured of it -> its metrics; only what is new is set.
//
// Problem: after an edit a whole galley would be set again for one paragraph. Solution: extents are kept by the
// Markdown
// of their section; only sections that nobody has measured go to the browser. Limits: this holds because a section
// stands
// by itself, whatever else is set with it (`measure` puts each at the same place, in the fonts that its own text
// needs).
import type {GalleyText} from '../model/galley.ts';
import type {HeaderFooter, Metrics, MeasuredSection} from '../model/metrics.ts';
import {hashBytes} from '../digest.ts';

/** What was measured of a post's galley; sections and headers and footers by the digest of their Markdown. */
export interface GalleyRecord {
  /** Head of the galley: its theme and the size of its pages, which the tokens depend on. */
  readonly head: string;
  readonly tokens: Metrics['tokens'];
  readonly sections: readonly (readonly [digest: string, extents: MeasuredSection])[];
  readonly headerFooter: readonly [digest: string, headerFooter: HeaderFooter];
}

/** Where the metrics of a post's galley are kept. */
export interface GalleyCache {
  find(): Promise<GalleyRecord | undefined>;
  keep(measured: GalleyRecord): Promise<void>;
}

/**
 * Metrics of `galley`, from `cache` and from what `measure` says of the sections that are new; kept for the next build.
 */
export async function restoreOrMeasure(
  galley: GalleyText,
  cache: GalleyCache,
  measure: (galley: GalleyText) => Promise<Metrics>,
): Promise<Metrics> {
  const found = await cache.find();
  const before = found?.head === galley.head ? found : undefined;
  const known = new Map(before?.sections);
  const digestOf = (text: string): string => hashBytes(`${galley.head}\n${text}`);
  const digests = galley.sections.map(digestOf);
  const headerFooter = digestOf(galley.headerFooter);
  const missing = [...new Map(digests.map((key, i) => [key, galley.sections[i] ?? ''] as const))].filter(
    ([key]) => !known.has(key),
  );
  const isFurnished = before?.headerFooter[0] === headerFooter;
  if (before && missing.length === 0 && isFurnished)
    return {tokens: before.tokens, sections: sectionsOf(digests, known), headerFooter: before.headerFooter[1]};
  const set = await measure({
    head: galley.head,
    sections: missing.map(([, text]) => text),
    headerFooter: isFurnished ? '' : galley.headerFooter,
  });
  for (const [i, [key]] of missing.entries()) {
    const extents = set.sections[i];
    if (extents) known.set(key, extents);
  }
  const metrics = {
    tokens: before?.tokens ?? set.tokens,
    sections: sectionsOf(digests, known),
    headerFooter: before && isFurnished ? before.headerFooter[1] : set.headerFooter,
  };
  await cache.keep({
    head: galley.head,
    tokens: metrics.tokens,
    sections: [...new Set(digests)].flatMap(key => pairOf(key, known)),
    headerFooter: [headerFooter, metrics.headerFooter],
  });
  return metrics;
}

function sectionsOf(
  digests: readonly string[],
  known: ReadonlyMap<string, MeasuredSection>,
): readonly MeasuredSection[] {
  return digests.map(key => {
    const extents = known.get(key);
    if (!extents) throw new Error('Internal: a section of the galley was not measured.');
    return extents;
  });
}

function pairOf(
  key: string,
  known: ReadonlyMap<string, MeasuredSection>,
): readonly (readonly [string, MeasuredSection])[] {
  const extents = known.get(key);
  return extents ? [[key, extents]] : [];
}
