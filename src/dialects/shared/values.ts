// Loose values of config files -> records, texts and lists of texts.

/** Whatever a record of a config holds. */
export type Values = Readonly<Record<string, unknown>>;

/** The record that `value` is; an empty one of anything else. */
export function recordOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** The texts of a list, or of one text. */
export function textsOf(value: unknown): readonly string[] {
  return [value ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '');
}

/** `values` without those that say nothing. */
export function picked(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

/** Every text below `value`, in order, that `isOne` takes: the pages of a menu. */
export function textsBelow(value: unknown, isOne: (text: string) => boolean, depth = 0): readonly string[] {
  if (typeof value === 'string') return isOne(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 12) return [];
  return Object.values(value).flatMap(one => textsBelow(one, isOne, depth + 1));
}

/** `path` below `folder`. */
export function below(folder: string, path: string): string {
  return `${folder}/${path}`.replace(/^\.?\/+/, '').replace(/\/{2,}/g, '/');
}
