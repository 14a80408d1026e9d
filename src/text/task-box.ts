// The boxes of tasks, as pictographs that every deck draws.

/** The box of a task that is done, or not yet. */
export function taskBox(done: boolean): string {
  return done ? '\u2611\uFE0F' : '\u{1F532}';
}
