// Lists put at the end of another, one entry after the other: a call takes only so many arguments.

/** Adds all that `parts` hold to `out`, in order. */
export function append<T>(out: T[], ...parts: readonly (readonly T[])[]): void {
  for (const part of parts) for (const one of part) out.push(one);
}
