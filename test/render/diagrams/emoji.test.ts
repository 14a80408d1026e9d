import {describe, expect, it} from 'vitest';
import {drawEmoji} from '../../../src/render/diagrams/emoji.ts';

describe('drawEmoji', () => {
  it('makes images of emoji, sequences as one, and of pictographs that fonts lack', () => {
    for (const emoji of ['🎉', '✅', '👩‍🔬', '🇩🇪', '1️⃣', '☑️', '⚙'])
      expect(drawEmoji(`<p>a ${emoji} b</p>`), emoji).toMatch(
        /^<p>a <img class="emoji" alt="[^"]+" src="data:image\/svg\+xml[^"]*"> b<\/p>$/,
      );
  });

  it('leaves signs, digits and what stands in tags', () => {
    for (const html of ['<p>© → ↔ 1 # *</p>', '<a title="🎉">x</a>']) expect(drawEmoji(html)).toBe(html);
  });
});
