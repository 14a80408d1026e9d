// What a command finds in the process that runs it.
import type {SharedBrowser} from '../browser/shared-browser.ts';
import type {Stop} from './stop.ts';

/** What a process gives the commands that it runs. */
export interface Host {
  /** Where a command leaves what has to be undone before the process ends. */
  readonly stop: Stop;
  /**
   * A browser that is lent to the command, and not its to close. Without it, and where another one is asked for, a
   * command starts its own.
   */
  readonly browser?: SharedBrowser;
}
