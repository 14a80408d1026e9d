// Cuts parsed data to a size and a shape that later stages can walk: any value -> plain data of bounded size.

/** Longest string kept, characters; a pasted abstract has some 2,000. */
const MAX_STRING = 20_000;
/** Most values kept in all; YAML aliases let one line stand for thousands. */
const MAX_VALUES = 5_000;
/** Cuts circular data as well: an anchor may hold itself. */
const MAX_DEPTH = 8;

/** A copy of `value` in strings, numbers, booleans, null, arrays and records, without what goes beyond the limits. */
export function boundValue(value: unknown): unknown {
  let left = MAX_VALUES;
  const bound = (each: unknown, depth: number): unknown => {
    left--;
    if (left < 0 || depth > MAX_DEPTH) return null;
    if (typeof each === 'string') return each.slice(0, MAX_STRING);
    if (typeof each === 'bigint') return String(each);
    if (each instanceof Date) return Number.isNaN(each.getTime()) ? null : each.toISOString().slice(0, 10);
    if (Array.isArray(each)) return each.slice(0, Math.max(left, 0)).map(item => bound(item, depth + 1));
    if (typeof each !== 'object' || each === null) return typeof each === 'function' ? null : each;
    const entries = Object.entries(each)
      .filter(([key]) => key !== '__proto__')
      .slice(0, Math.max(left, 0));
    return Object.fromEntries(entries.map(([key, item]) => [key, bound(item, depth + 1)]));
  };
  return bound(value, 0);
}

/** Whether `value` is a record, as front matter and configs are. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
