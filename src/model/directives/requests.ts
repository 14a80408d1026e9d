// Directives in a row, `<!-- slide: NAME -->` -> what they ask for what stands below them.
import type {Directive, Entry} from '../document.ts';
import type {Priority} from '../timing/times.ts';
import {type PageLayout, layoutRequests} from './table.ts';

/** What directives ask. */
export interface Requests {
  /** What becomes of what is below: left out, shown whole, or only said; '' for what the deck makes of it. */
  readonly fate: '' | 'skip' | 'keep' | 'notes';
  /** The parts of the figure below are to be shown as well. */
  readonly zooms: boolean;
  /** A new page is to begin. */
  readonly breaks: boolean;
  /** It is to stand on the page before. */
  readonly joins: boolean;
  /** How the page is to be arranged; '' where nothing is said. */
  readonly layout: PageLayout | '';
  /** What the page is called, in the author's words; '' where nothing is said. */
  readonly title: string;
  /** The directive that says which words are shown; null where none does. */
  readonly words: Directive | null;
  /** What the presenter is to say besides. */
  readonly says: readonly Directive[];
  /** Items come one by one. */
  readonly steps: boolean;
  /** Class of the theme that the pages have; '' for none. */
  readonly themeClass: string;
  /** Ground that the page has; '' for the theme's own. */
  readonly background: string;
  /** Its place in a plan; '' where nothing is said. */
  readonly plan: Priority;
  /** Minutes that it takes; 0 where nothing is said. */
  readonly minutes: number;
  /** The directives that ask for a title, a page or its layout. */
  readonly ofPage: readonly Directive[];
}

const nothing: Requests = {
  fate: '',
  zooms: false,
  breaks: false,
  joins: false,
  layout: '',
  title: '',
  words: null,
  says: [],
  steps: false,
  themeClass: '',
  background: '',
  plan: '',
  minutes: 0,
  ofPage: [],
};

/** What the directives among `entries` ask together; of two that contradict each other the later holds. */
export function readRequests(entries: readonly Entry[]): Requests {
  return entries.reduce((requests, entry) => (entry.kind === 'directive' ? add(requests, entry) : requests), nothing);
}

/** What the directives of a section's `entries` ask that are said of the section itself, not of a block in it. */
export function readSectionRequests(entries: readonly Entry[]): Requests {
  return readRequests(entries.filter(entry => entry.kind === 'directive' && entry.scope === 'section'));
}

/** What the directives ask that stand in a row right before the entry at `at`, and are said of it. */
export function requestsBefore(entries: readonly Entry[], at: number): Requests {
  let first = at;
  while (entries[first - 1]?.kind === 'directive') first -= 1;
  return readRequests(entries.slice(first, at).filter(one => one.kind === 'directive' && one.scope !== 'section'));
}

function add(requests: Requests, directive: Directive): Requests {
  const {name, value} = directive;
  switch (name) {
    case 'skip':
    case 'keep':
    case 'notes':
      return {...requests, fate: name};
    case 'break':
      return {...requests, breaks: true};
    case 'join':
      return {...requests, joins: true, ofPage: [...requests.ofPage, directive]};
    case 'title':
      return {...requests, title: value, ofPage: [...requests.ofPage, directive]};
    case 'show':
    case 'text':
      return directive.ifLong && requests.words !== null ? requests : {...requests, words: directive};
    case 'say':
      return {...requests, says: [...requests.says, directive]};
    case 'steps':
      return {...requests, steps: true};
    case 'class':
      return {...requests, themeClass: value};
    case 'background':
      return {...requests, background: value};
    case 'must':
    case 'optional':
    case 'appendix':
      return {...requests, plan: name};
    case 'minutes':
      return {...requests, minutes: Number(value)};
    case 'layout': {
      const layout = layoutRequests.find(one => one === value);
      if (layout === 'zoom') return {...requests, zooms: true};
      return layout === undefined ? requests : {...requests, layout, ofPage: [...requests.ofPage, directive]};
    }
    default:
      return name satisfies never;
  }
}
