// Decoded pixels of a transparent image -> whether its foreground needs a dark background to be seen, and the image on
// one.
import {countBelow, type Pixels, viewAsWords} from './pixels.ts';

/** The background of light foreground, dark in every theme and in print. */
export const darkBackground = '#22303a';
const [red, green, blue] = [0x22, 0x30, 0x3a];

/**
 * Clear pixels of an image at least; foreground that is light, at least, and dark, at most: shares of the pixels, of
 * the foreground.
 */
const share = {clear: 0.1, light: 0.6, dark: 0.02} as const;
/** Luminance, of 255, above which foreground is lost on white, and below which it is lost on the dark background. */
const luminance = {light: 195, dark: 90} as const;

/** Was `pixels` drawn for a dark page? Light foreground nearly alone, on clear background. */
export function hasLightForeground(pixels: Pixels): boolean {
  const {data, isOpaque = false} = pixels;
  if (isOpaque || countBelow(viewAsWords(pixels), 16) < (share.clear * data.length) / 4) return false;
  let [foreground, light, dark] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128) continue;
    const visited = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    foreground++;
    if (visited >= luminance.light) light++;
    else if (visited < luminance.dark) dark++;
  }
  return foreground > 0 && light >= share.light * foreground && dark <= share.dark * foreground;
}

/** `pixels` on the dark background, opaque. */
export function placeOnDark({data, width, height}: Pixels): Pixels {
  const out = Buffer.alloc(data.length, 255);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (const [channel, background] of [red, green, blue].entries())
      out[at + channel] = Math.round((data[at + channel] ?? 0) * alpha + background * (1 - alpha));
  }
  return {data: out, width, height};
}
