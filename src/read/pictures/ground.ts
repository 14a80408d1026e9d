// Decoded pixels of a transparent picture -> whether its ink needs a dark ground to be seen, and the picture on one.
import {below, type Pixels, wordsOf} from './pixels.ts';

/** The ground of light ink, dark in every theme and in print. */
export const darkGround = '#22303a';
const [red, green, blue] = [0x22, 0x30, 0x3a];

/** Clear pixels of a picture at least; ink that is light, at least, and dark, at most: shares of the pixels, of the ink. */
const share = {clear: 0.1, light: 0.6, dark: 0.02} as const;
/** Luminance, of 255, above which ink is lost on white, and below which it is lost on the dark ground. */
const luminance = {light: 195, dark: 90} as const;

/** Was `pixels` drawn for a dark page? Light ink nearly alone, on clear ground. */
export function isLightInk(pixels: Pixels): boolean {
  const {data, isOpaque = false} = pixels;
  if (isOpaque || below(wordsOf(pixels), 16) < (share.clear * data.length) / 4) return false;
  let [ink, light, dark] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128) continue;
    const seen = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    ink++;
    if (seen >= luminance.light) light++;
    else if (seen < luminance.dark) dark++;
  }
  return ink > 0 && light >= share.light * ink && dark <= share.dark * ink;
}

/** `pixels` on the dark ground, opaque. */
export function onDark({data, width, height}: Pixels): Pixels {
  const out = Buffer.alloc(data.length, 255);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (const [channel, ground] of [red, green, blue].entries())
      out[at + channel] = Math.round((data[at + channel] ?? 0) * alpha + ground * (1 - alpha));
  }
  return {data: out, width, height};
}
