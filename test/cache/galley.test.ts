import {describe, expect, it} from 'vitest';
import {type Measured, metricsOf} from '../../src/cache/galley.ts';
import type {GalleyText} from '../../src/model/galley.ts';
import type {Metrics} from '../../src/model/layout.ts';

/** Sections as tall as their text is long; what was asked for goes to `asked`. */
function measuring(asked: GalleyText[]) {
  return async (galley: GalleyText): Promise<Metrics> => {
    asked.push(galley);
    const pages = [...galley.sections, ...(galley.furniture === '' ? [] : [galley.furniture])];
    const sections = pages.map(text => ({
      title: null,
      blocks: [{tag: 'p', top: 0, bottom: text.length, own: text.length, wide: false, parts: []}],
    }));
    return {tokens: {gap: 8}, sections, furniture: {header: galley.furniture.length, footer: 0, em: 20, ends: {}}};
  };
}

function keeping() {
  let kept: Measured | undefined;
  const keep = async (measured: Measured): Promise<void> => {
    kept = JSON.parse(JSON.stringify(measured)) as Measured;
  };
  return {find: async () => kept, keep};
}

const galley = (sections: readonly string[], furniture = 'course', head = 'theme: a'): GalleyText => ({
  head,
  sections,
  furniture,
});

describe('metricsOf', () => {
  it('asks for each section once, and gives all in order', async () => {
    const asked: GalleyText[] = [];
    const {sections, tokens, furniture} = await metricsOf(galley(['one', 'three', 'one']), keeping(), measuring(asked));
    expect(asked).toEqual([galley(['one', 'three'])]);
    expect(sections.map(({blocks}) => blocks[0]?.bottom)).toEqual([3, 5, 3]);
    expect([tokens, furniture.header]).toEqual([{gap: 8}, 6]);
  });

  it('asks for what is new alone, and says what measuring everything says', async () => {
    const [asked, keep] = [[] as GalleyText[], keeping()];
    await metricsOf(galley(['one', 'three']), keep, measuring(asked));
    const after = await metricsOf(galley(['new one', 'three', 'one']), keep, measuring(asked));
    expect(asked.at(-1)).toEqual(galley(['new one'], ''));
    expect(after).toEqual(await metricsOf(galley(['new one', 'three', 'one']), keeping(), measuring([])));
    await metricsOf(galley(['three'], 'another course'), keep, measuring(asked));
    expect(asked.at(-1)).toEqual(galley([], 'another course'));
  });

  it('asks for nothing where nothing is new, and for all under another head', async () => {
    const [asked, keep] = [[] as GalleyText[], keeping()];
    const first = await metricsOf(galley(['one']), keep, measuring(asked));
    expect(await metricsOf(galley(['one']), keep, measuring(asked))).toEqual(first);
    expect(asked).toHaveLength(1);
    await metricsOf(galley(['one'], 'course', 'theme: b'), keep, measuring(asked));
    expect(asked.at(-1)).toEqual(galley(['one'], 'course', 'theme: b'));
  });
});
