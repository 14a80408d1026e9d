// Directives in a row, `<!-- slide: NAME -->` -> what they ask for what stands below them.
import type {Directive, Entry, SectionLayout} from './document.ts';

/** What directives ask. */
export interface Requests {
  /** What becomes of the block below: left out, shown whole, or only said; '' for what the deck makes of it. */
  readonly fate: '' | 'skip' | 'keep' | 'notes';
  /** The parts of the figure below are to be shown as well. */
  readonly zooms: boolean;
  /** A new page is to begin. */
  readonly breaks: boolean;
  /** How the figures of the section are to stand; '' where nothing is said. */
  readonly layout: SectionLayout | '';
}

const nothing: Requests = {fate: '', zooms: false, breaks: false, layout: ''};

/** What the directives among `entries` ask together; of two that contradict each other the later holds. */
export function readRequests(entries: readonly Entry[]): Requests {
  return entries.reduce((requests, entry) => (entry.kind === 'directive' ? add(requests, entry) : requests), nothing);
}

/** What the directives ask that stand in a row right before the entry at `at`. */
export function requestsBefore(entries: readonly Entry[], at: number): Requests {
  let first = at;
  while (entries[first - 1]?.kind === 'directive') first -= 1;
  return readRequests(entries.slice(first, at));
}

function add(requests: Requests, {name, value}: Directive): Requests {
  switch (name) {
    case 'skip':
    case 'keep':
    case 'notes':
      return {...requests, fate: name};
    case 'break':
      return {...requests, breaks: true};
    case 'layout':
      return value === 'zoom' ? {...requests, zooms: true} : {...requests, layout: value};
    default:
      return name satisfies never;
  }
}
