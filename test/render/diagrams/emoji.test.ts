import {gemoji} from 'gemoji';
import {describe, expect, it} from 'vitest';
import {drawEmoji} from '../../../src/render/diagrams/emoji.ts';

describe('drawEmoji', () => {
  it('makes images of emoji, sequences as one, and of pictographs that fonts lack', () => {
    for (const emoji of ['🎉', '✅', '👩‍🔬', '🇩🇪', '1️⃣', '☑️', '⚙'])
      expect(drawEmoji(`<p>a ${emoji} b</p>`), emoji).toMatch(
        /^<p>a <img class="emoji" alt="[^"]+" src="data:image\/svg\+xml[^"]*"> b<\/p>$/,
      );
  });

  it('finds in text what it draws, all sequences of it', () => {
    const left = gemoji.map(({emoji}) => emoji).filter(emoji => drawEmoji(emoji) === emoji);
    expect(gemoji.length).toBeGreaterThan(1800);
    expect(left.filter(emoji => emoji.length > 1 && !emoji.includes('\ufe0f'))).toEqual([]);
  });

  it('leaves signs, digits and what stands in tags', () => {
    for (const html of ['<p>© → ↔ 1 # *</p>', '<a title="🎉">x</a>']) expect(drawEmoji(html)).toBe(html);
  });
});
