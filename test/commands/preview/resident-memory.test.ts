import {describe, expect, it} from 'vitest';
import {createRecall, createResidentMemory} from '../../../src/commands/preview/resident-memory.ts';

describe('what is remembered', () => {
  const asking = (most: number) => {
    const found: string[] = [];
    const recall = createRecall<string>(most);
    const ask = (key: string) => recall(key, () => `${key}${found.push(key)}`);
    return {ask, found};
  };

  it('is found once', () => {
    const {ask, found} = asking(100);
    expect([ask('rye'), ask('oat'), ask('rye')]).toEqual(['rye1', 'oat2', 'rye1']);
    expect(found).toEqual(['rye', 'oat']);
  });

  it('goes when it was not asked for in a while, and stays when it was', () => {
    const {ask, found} = asking(10);
    for (const key of ['rye', 'a12', 'b12', 'c12', 'rye', 'd12', 'e12', 'f12', 'rye', 'a12']) ask(key);
    expect(found.filter(key => key === 'rye')).toHaveLength(1);
    expect(found.filter(key => key === 'a12')).toHaveLength(2);
  });

  it('is the digest of an image by its bytes as they lie in memory', () => {
    const {digest} = createResidentMemory();
    const bytes = Uint8Array.of(1, 2);
    expect(digest(bytes)).toBe(digest(Uint8Array.of(1, 2)));
    expect(digest(bytes)).not.toBe(digest(Uint8Array.of(1, 3)));
  });
});
