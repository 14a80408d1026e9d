// What has to be undone when the process is told to end, such as by Ctrl+C: done at once, without waiting.

/** What has to be undone before the process ends. */
export interface Stop {
  /** Has `undo` called before the process ends; gives what takes that back. `undo` is synchronous. */
  before(undo: () => void): () => void;
  /** Does all of it, the last first. */
  now(): void;
}

/** Nothing to undo yet. */
export function createStop(): Stop {
  const undos = new Set<() => void>();
  return {
    before(undo) {
      undos.add(undo);
      return () => void undos.delete(undo);
    },
    now() {
      for (const undo of [...undos].reverse()) {
        try {
          undo();
        } catch {
          // The process ends in any case, and what follows must be undone too.
        }
      }
    },
  };
}
