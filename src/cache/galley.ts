// A galley × what an earlier build measured of it -> its metrics; only what is new is set.
//
// Problem: after an edit a whole galley would be set again for one paragraph. Solution: extents are kept by the Markdown
// of their section; only sections that nobody has measured go to the browser. Limits: this holds because a section stands
// by itself, whatever else is set with it (`measure` puts each at the same place, in the fonts that its own text needs).
import type {GalleyText} from '../model/galley.ts';
import type {Furniture, Metrics, SetSection} from '../model/layout.ts';
import {digest} from '../digest.ts';

/** What was measured of a post's galley; sections and furniture by the digest of their Markdown. */
export interface Measured {
  readonly tokens: Metrics['tokens'];
  readonly sections: readonly (readonly [digest: string, extents: SetSection])[];
  readonly furniture: readonly [digest: string, furniture: Furniture];
}

/** Where the metrics of a post's galley are kept. */
export interface MeasuredKeep {
  find(): Promise<Measured | undefined>;
  keep(measured: Measured): Promise<void>;
}

/** Metrics of `galley`, from `kept` and from what `measure` says of the sections that are new; kept for the next build. */
export async function metricsOf(
  galley: GalleyText,
  kept: MeasuredKeep,
  measure: (galley: GalleyText) => Promise<Metrics>,
): Promise<Metrics> {
  const before = await kept.find();
  const known = new Map(before?.sections);
  const digestOf = (text: string): string => digest(`${galley.head}\n${text}`);
  const digests = galley.sections.map(digestOf);
  const furniture = digestOf(galley.furniture);
  const missing = [...new Map(digests.map((key, i) => [key, galley.sections[i] ?? ''] as const))].filter(
    ([key]) => !known.has(key),
  );
  const isFurnished = before?.furniture[0] === furniture;
  if (before && missing.length === 0 && isFurnished)
    return {tokens: before.tokens, sections: sectionsOf(digests, known), furniture: before.furniture[1]};
  const set = await measure({
    head: galley.head,
    sections: missing.map(([, text]) => text),
    furniture: isFurnished ? '' : galley.furniture,
  });
  for (const [i, [key]] of missing.entries()) {
    const extents = set.sections[i];
    if (extents) known.set(key, extents);
  }
  const metrics = {
    tokens: before?.tokens ?? set.tokens,
    sections: sectionsOf(digests, known),
    furniture: before && isFurnished ? before.furniture[1] : set.furniture,
  };
  await kept.keep({
    tokens: metrics.tokens,
    sections: [...new Set(digests)].flatMap(key => pairOf(key, known)),
    furniture: [furniture, metrics.furniture],
  });
  return metrics;
}

function sectionsOf(digests: readonly string[], known: ReadonlyMap<string, SetSection>): readonly SetSection[] {
  return digests.map(key => {
    const extents = known.get(key);
    if (!extents) throw new Error('Internal: a section of the galley was not measured.');
    return extents;
  });
}

function pairOf(key: string, known: ReadonlyMap<string, SetSection>): readonly (readonly [string, SetSection])[] {
  const extents = known.get(key);
  return extents ? [[key, extents]] : [];
}
