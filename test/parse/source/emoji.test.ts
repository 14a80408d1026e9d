import {expect, it} from 'vitest';
import {emojiCodes} from '../../../src/parse/source/emoji.ts';
import {sourceOf} from '../../../src/parse/source/source.ts';

const drawn = (text: string, site: Readonly<Record<string, unknown>>) => emojiCodes(sourceOf(text, 1), site).text;

it('draws the codes that jemoji knows, where the site uses it', () => {
  expect(drawn('a :rocket: b :+1: c :nothing_such: 10:30:00', {plugins: ['jemoji']})).toBe(
    'a 🚀 b 👍 c :nothing_such: 10:30:00',
  );
  expect(drawn('a :rocket:', {plugins: ['jekyll-feed']})).toBe('a :rocket:');
});

it('leaves a code that no emoji has, were it the name of something of every object', () => {
  expect(drawn(':constructor: :rocket:', {plugins: ['jemoji']})).toBe(':constructor: 🚀');
});
