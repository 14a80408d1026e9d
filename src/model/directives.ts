// Directives in a row, `<!-- slide: NAME -->` -> what they ask for what stands below them.
import type {Directive, Entry} from './document.ts';

/** All directives. Where one is obeyed, the compiler asks for each of them: below, and in each use of a layout. */
export const directiveNames = ['break', 'skip', 'keep', 'notes', 'layout'] as const;
/** What `layout=` may ask of a section: how its figures stand. */
export const sectionLayouts = ['wide', 'full', 'beside', 'pair', 'three', 'grid', 'columns'] as const;
/** What `layout=` may ask: one of a section, or the parts of the next figure. */
export const layoutRequests = [...sectionLayouts, 'zoom'] as const;

/** A layout that the author asks of a section. */
export type SectionLayout = (typeof sectionLayouts)[number];

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
  return entries.reduce<Requests>((asked, entry) => (entry.kind === 'directive' ? add(asked, entry) : asked), nothing);
}

/** What the directives ask that stand in a row right before the entry at `at`. */
export function requestsBefore(entries: readonly Entry[], at: number): Requests {
  let first = at;
  while (entries[first - 1]?.kind === 'directive') first -= 1;
  return readRequests(entries.slice(first, at));
}

function add(asked: Requests, {name, value}: Directive): Requests {
  switch (name) {
    case 'skip':
    case 'keep':
    case 'notes':
      return {...asked, fate: name};
    case 'break':
      return {...asked, breaks: true};
    case 'layout':
      return value === 'zoom' ? {...asked, zooms: true} : {...asked, layout: value};
    default:
      return name satisfies never;
  }
}
