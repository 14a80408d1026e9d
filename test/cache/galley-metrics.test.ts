import {describe, expect, it} from 'vitest';
import {type GalleyRecord, restoreOrMeasure} from '../../src/cache/galley-metrics.ts';
import type {GalleyText} from '../../src/model/galley.ts';
import type {Metrics} from '../../src/model/metrics.ts';

/** Sections as tall as their text is long; what was requested goes to `requested`. */
function measuring(requested: GalleyText[]) {
  return async (galley: GalleyText): Promise<Metrics> => {
    requested.push(galley);
    const pages = [...galley.sections, ...(galley.headerFooter === '' ? [] : [galley.headerFooter])];
    const sections = pages.map(text => ({
      title: null,
      blocks: [{tag: 'p', top: 0, bottom: text.length, own: text.length, wide: false, parts: []}],
    }));
    return {
      tokens: {gap: 8},
      sections,
      headerFooter: {header: galley.headerFooter.length, footer: 0, em: 20, ends: {}},
    };
  };
}

function keeping() {
  let kept: GalleyRecord | undefined;
  const keep = async (measured: GalleyRecord): Promise<void> => {
    kept = JSON.parse(JSON.stringify(measured)) as GalleyRecord;
  };
  return {find: async () => kept, keep};
}

const galley = (sections: readonly string[], headerFooter = 'course', head = 'theme: a'): GalleyText => ({
  head,
  sections,
  headerFooter,
});

describe('metricsOf', () => {
  it('asks for each section once, and gives all in order', async () => {
    const requested: GalleyText[] = [];
    const {sections, tokens, headerFooter} = await restoreOrMeasure(
      galley(['one', 'three', 'one']),
      keeping(),
      measuring(requested),
    );
    expect(requested).toEqual([galley(['one', 'three'])]);
    expect(sections.map(({blocks}) => blocks[0]?.bottom)).toEqual([3, 5, 3]);
    expect([tokens, headerFooter.header]).toEqual([{gap: 8}, 6]);
  });

  it('asks for what is new alone, and says what measuring everything says', async () => {
    const [requested, keep] = [[] as GalleyText[], keeping()];
    await restoreOrMeasure(galley(['one', 'three']), keep, measuring(requested));
    const after = await restoreOrMeasure(galley(['new one', 'three', 'one']), keep, measuring(requested));
    expect(requested.at(-1)).toEqual(galley(['new one'], ''));
    expect(after).toEqual(await restoreOrMeasure(galley(['new one', 'three', 'one']), keeping(), measuring([])));
    await restoreOrMeasure(galley(['three'], 'another course'), keep, measuring(requested));
    expect(requested.at(-1)).toEqual(galley([], 'another course'));
  });

  it('believes no measure of another theme or size of page', async () => {
    const keep = keeping();
    await restoreOrMeasure(galley(['one']), keep, measuring([]));
    const other = async (): Promise<Metrics> => ({...(await measuring([])(galley(['one']))), tokens: {gap: 6}});
    expect((await restoreOrMeasure(galley(['one'], 'course', 'size: 4:3'), keep, other)).tokens).toEqual({gap: 6});
  });

  it('asks for nothing where nothing is new, and for all under another head', async () => {
    const [requested, keep] = [[] as GalleyText[], keeping()];
    const first = await restoreOrMeasure(galley(['one']), keep, measuring(requested));
    expect(await restoreOrMeasure(galley(['one']), keep, measuring(requested))).toEqual(first);
    expect(requested).toHaveLength(1);
    await restoreOrMeasure(galley(['one'], 'course', 'theme: b'), keep, measuring(requested));
    expect(requested.at(-1)).toEqual(galley(['one'], 'course', 'theme: b'));
  });
});
