// A number -> the class that it falls into.

/** The number of the first of `steps` (ascending) that a value does not exceed. */
export function binOf(value: number, steps: readonly number[]): number {
  const at = steps.findIndex(step => value <= step);
  return at < 0 ? steps.length : at;
}
