// Date of a post × SOURCE_DATE_EPOCH -> the date that its files bear: never that of the clock. And the
// day of the build, for notes that ask for it.
import {LecternError} from '../../errors.ts';

/** The last second that a PDF's four-digit year can hold. */
const lastSecond = 253_402_300_799;

/**
 * `value` of SOURCE_DATE_EPOCH as a date; undefined where it is not set. Throws a LecternError where it is no number of
 * seconds.
 */
export function readSourceDate(value: string | undefined): Date | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,12}$/.test(value) || Number(value) > lastSecond)
    throw new LecternError(
      `SOURCE_DATE_EPOCH is "${value}": it must be whole seconds since 1970, as \`git log -1 --format=%ct\` gives them, or not be set`,
      2,
    );
  return new Date(Number(value) * 1000);
}

/**
 * Date of a deck, ISO: that of the environment, else of the post (a day or a year); undefined where nobody knows one.
 */
export function chooseDate(date: string | undefined, sourceDate: Date | undefined): string | undefined {
  const known = sourceDate ?? (date !== undefined && date.length > 4 ? new Date(`${date}T00:00:00Z`) : undefined);
  return known?.toISOString() ?? date;
}

/** The day of the build, YYYY-MM-DD, for notes that print it: that of the environment, else the clock's. */
export function dayOfBuild(): string {
  return (readSourceDate(process.env.SOURCE_DATE_EPOCH) ?? new Date()).toISOString().slice(0, 10);
}
