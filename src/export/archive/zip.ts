// Files -> a ZIP whose entries bear one date: the same files give the same bytes.
import {zipSync} from 'fflate';

/** What is compressed already, and the entry by which a reader knows the kind of file. */
const stored = /(^mimetype|\.(png|jpe?g|gif|webp))$/;

/** `files` in their order; the day of `date` counts, at the earliest 1980. */
export function zipFiles(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
  date: Date,
): Uint8Array {
  // The time zone of the machine is no part of the file: its entries bear the date as it is read in UTC.
  const first = Date.UTC(1980, 0, 1);
  const utc = new Date(Math.min(Math.max(date.getTime(), first), Date.UTC(2099, 0, 1)));
  // Noon: no time zone leaves it out when its clocks are changed.
  const mtime = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12);
  const bytes = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      files.map(([path, content]) => [
        path,
        [typeof content === 'string' ? bytes.encode(content) : content, {level: stored.test(path) ? 0 : 6, mtime}],
      ]),
    ),
  );
}
