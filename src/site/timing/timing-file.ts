// Text of a timing file, as a rehearsal writes it -> the seconds that each slide took. Pure.
import {z} from 'zod';

/** How long the slides of a lecture took. */
export interface SlideTimings {
  /** Of the lecture. */
  readonly key: string;
  /** Seconds by the names of slides. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Path of what was rehearsed of a lecture, from the site's root. */
export function timingFileOf(key: string): string {
  return `_slides/${key}.timing.json`;
}

/** Seconds of a day: what is longer is no slide of a lecture. */
const maxSeconds = 86_400;
const shape = z.object({
  version: z.literal(1),
  key: z.string().min(1).max(300),
  seconds: z.record(z.string().max(500), z.number().min(0).max(maxSeconds)),
});

/** What `text` says; null where it is no timing file. */
export function readTimings(text: string): SlideTimings | null {
  try {
    const {data} = shape.safeParse(JSON.parse(text));
    return data === undefined ? null : {key: data.key, seconds: new Map(Object.entries(data.seconds))};
  } catch {
    return null;
  }
}

/** `timings` as the text of a file. */
export function formatTimingFile({key, seconds}: SlideTimings): string {
  return `${JSON.stringify({version: 1, key, seconds: Object.fromEntries(seconds)}, null, 1)}\n`;
}
