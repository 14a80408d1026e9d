// A change -> a sentence that says it. Pure.
import type {DeckChange} from './compare/deck-change.ts';

/** `change` in words, with its slide as the deck was written. */
export function describeChange(change: DeckChange): string {
  switch (change.kind) {
    case 'words':
      return `${where(change.at)}: “${brief(change.before)}” is “${brief(change.after)}”`;
    case 'text-gone':
      return `${where(change.at)}: “${brief(change.before)}” is gone`;
    case 'text-new':
      return `${where(change.at)}: “${brief(change.after)}” is new`;
    case 'text-moved':
      return `${where(change.at)}: “${brief(change.before)}” stands elsewhere`;
    case 'notes-new':
      return `slide ${change.slide + 1}, notes: “${brief(change.after)}” is new`;
    case 'slide-gone':
      return `slide ${change.slide + 1} is gone`;
    case 'slide-moved':
      return `slide ${change.slide + 1} stands ${change.behind < 0 ? 'first' : `behind slide ${change.behind + 1}`}`;
    case 'slide-new': {
      const title = change.slide.shapes.find(({role}) => role === 'title')?.texts.join(' ') ?? '';
      return `behind slide ${change.behind + 1}: a new slide “${brief(title)}”`;
    }
    default:
      return `slide ${change.slide + 1}: ${brief(change.what)}`;
  }
}

function where({slide, shape}: {readonly slide: number; readonly shape: number}): string {
  return `slide ${slide + 1}${shape < 0 ? ', notes' : ''}`;
}

function brief(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
