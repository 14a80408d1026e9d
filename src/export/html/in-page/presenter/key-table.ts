// All keys of a lecture, in the groups and words of the help.
import type {Actions} from './actions.ts';
import type {ConsoleView} from './console/console-view.ts';
import type {Replan} from './console/replan.ts';
import type {Finder} from './finder.ts';
import type {KeyGroup} from './keys.ts';
import type {ReadingView} from './reading/reading-view.ts';
import type {Turner} from './turner.ts';

/** What keys do. */
export interface KeyTargets {
  readonly actions: Actions;
  readonly turner: Turner;
  readonly finder: Finder;
  readonly replan: Replan;
  /** The deck as a page to read; undefined in the console. */
  readonly reading: ReadingView | undefined;
  /** The console; undefined in the window of the class. */
  view(): ConsoleView | undefined;
  /** Presses a key in the console. */
  tell(key: string): void;
  copyCode(): void;
  help(): void;
  /** Index of the last page of the lecture. */
  last(): number;
  readonly isConsole: boolean;
}

/** The keys of a window. */
export function listKeys(targets: KeyTargets): readonly KeyGroup[] {
  const {actions, turner, finder, replan, reading, view, tell, copyCode, help, last, isConsole} = targets;
  const inConsole =
    (act: (own: ConsoleView, key: string) => void) =>
    (key: string): void => {
      const own = view();
      if (own) act(own, key);
      else tell(key);
    };
  return [
    {
      name: 'Turn',
      entries: [
        {
          caps: '→ Space PgDn',
          does: 'next step (clickers too)',
          keys: ['ArrowRight', ' ', 'PageDown', 'n'],
          run: () => turner.forward(),
        },
        {caps: '← PgUp', does: 'step before', keys: ['ArrowLeft', 'PageUp', 'Backspace'], run: () => turner.back()},
        {
          caps: '↓ ↑',
          does: 'passed-over pages too',
          keys: ['ArrowDown', 'ArrowUp'],
          run: key => (key === 'ArrowDown' ? turner.down() : turner.up()),
        },
        {
          caps: 'Home End',
          does: 'first slide, close',
          keys: ['Home', 'End'],
          run: key => turner.go(key === 'Home' ? 0 : last(), key === 'End'),
        },
        {caps: '1 2 Enter', does: 'slide 12'},
      ],
    },
    {
      name: 'Find',
      entries: [
        {caps: 'g', does: 'jump: number or title', keys: ['g'], run: () => finder.open(false)},
        {caps: '/', does: 'search all text', keys: ['/'], run: () => finder.open(true)},
        {caps: 'o', does: 'all slides', keys: ['o'], run: actions.overview},
        {caps: 'z', does: 'zoom into a figure or formula', keys: ['z'], run: actions.zoom},
        {caps: 'c', does: 'copy the code', keys: ['c'], run: copyCode},
        {caps: 'e', does: 'lines of the notes'},
        ...(reading ? [{caps: 'r', does: 'read as text, and back', keys: ['r'], run: reading.toggle}] : []),
      ],
    },
    {
      name: 'Time',
      entries: [
        {caps: 'm', does: 'minutes left: what to skip', keys: ['m'], run: () => replan.open()},
        {caps: 'x', does: 'skip what the pace line names', keys: ['x'], run: actions.skipOffered},
        {caps: '>', does: 'the same, and next slide', keys: ['>'], run: actions.shorter},
        {caps: 'u', does: 'take the last skip back', keys: ['u'], run: actions.takeBack},
        {caps: 'q', does: 'pause for questions, go on', keys: ['q'], run: actions.pause},
        {caps: 'T', does: 'save the times of a rehearsal', keys: ['T'], run: actions.saveTimes},
        {caps: 'R', does: 'clock back to 0:00', keys: ['R'], run: actions.reset},
      ],
    },
    {
      name: 'What the class sees',
      entries: [
        {caps: 'b .', does: 'black, and back', keys: ['b', '.'], run: () => actions.cover('black')},
        {caps: 'w', does: 'white, and back', keys: ['w'], run: () => actions.cover('white')},
        {caps: 'l', does: 'laser: then point on the slide', keys: ['l'], run: actions.laser},
        {caps: 's', does: 'steps on or off', keys: ['s'], run: actions.steps},
        {caps: 'd', does: 'slides dark or light', keys: ['d'], run: actions.flip},
      ],
    },
    {
      name: 'This window',
      entries: [
        {caps: 'p', does: isConsole ? 'leave the console' : 'open the console', keys: ['p'], run: actions.openConsole},
        {caps: 'f', does: 'full screen', keys: ['f', 'F11'], run: actions.fullscreen},
        {
          caps: '+ −',
          does: 'size of the notes',
          keys: ['+', '=', '-', '−'],
          run: inConsole((own, key) => own.sizeNotes('+='.includes(key) ? 2 : -2)),
        },
        {caps: 'D', does: 'console dark or light', keys: ['D'], run: inConsole(own => own.turnLight())},
        {
          caps: 'j k',
          does: 'scroll the notes',
          keys: ['j', 'k'],
          run: inConsole((own, key) => own.scrollNotes(key === 'j' ? 80 : -80)),
        },
        {caps: '?', does: 'these keys', keys: ['?'], run: help},
        {caps: 'Esc', does: 'back, close; leave the pace line be', keys: ['Escape'], run: actions.escape},
      ],
    },
  ];
}
