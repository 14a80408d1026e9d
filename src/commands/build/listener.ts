// Who hears of a build while it runs.
import type {DeckBuildResult} from './session.ts';

/** Who hears of a build while it runs. */
export interface BuildListener {
  /** A line worth reading for who waits, such as that a browser is unpacked. */
  message(line: string): void;
  /** A line that concerns all decks, such as what was left out of a theme. */
  warning(line: string): void;
  /** The lectures that are made now; the others are as an earlier build left them. */
  making(keys: readonly string[]): void;
  done(result: DeckBuildResult): void;
  /** No further lecture is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
}
