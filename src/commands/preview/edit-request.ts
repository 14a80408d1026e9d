// What a page of the preview asks of the notes -> the edit that it comes to. Pure.
import {z} from 'zod';
import {type EditAction, editActions} from '../../preview/actions.ts';
import type {NotesEdit} from '../edits/edit-notes.ts';
import type {EditTarget} from '../edits/targets.ts';

const line = z.number().int().positive();

/** An edit as it is asked for. */
export const triedRequest = z.object({
  key: z.string(),
  /** Of the deck that the page shows: lines are those of its notes. */
  version: z.number().int(),
  line,
  endLine: line,
  action: z.enum(editActions),
  /** Words, or the name of a layout. */
  value: z.string().max(4000).default(''),
  /** Index of the slide that it is asked on. */
  slide: z.number().int().min(0).default(0),
});
/** The same, read. */
export type TriedRequest = z.infer<typeof triedRequest>;

/** An edit that was tried, and is accepted. */
export const acceptRequest = z.object({key: z.string(), id: z.string()});
/** The last edit of a lecture, to be taken back. */
export const undoRequest = z.object({key: z.string()});

/** The edit of `target` that `action` comes to. */
export function editOf(action: EditAction, value: string, {directives, ...range}: EditTarget): NotesEdit {
  const at = {line: range.line, endLine: range.endLine};
  const hides = directives.flatMap(({name}) => (name === 'notes' || name === 'skip' ? [name] : []));
  switch (action) {
    case 'slide':
      return hides.length > 0 ? {...at, removes: hides} : {...at, add: {name: 'keep'}};
    case 'break':
      return {...at, add: {name: 'break'}, removes: ['join']};
    case 'join':
      return {...at, add: {name: 'join'}, removes: ['break']};
    case 'show':
      return {...at, add: {name: 'show', value}, removes: hides};
    case 'notes':
    case 'skip':
      return {...at, add: {name: action}};
    case 'title':
    case 'layout':
      return {...at, add: {name: action, value}};
    default:
      return action satisfies never;
  }
}
