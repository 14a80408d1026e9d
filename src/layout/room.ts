// Theme tokens and a set title -> the room that a slide's pages have. All px.
import type {Metrics, SetSection} from '../model/layout.ts';
import type {Role} from '../model/slide.ts';
import {measureWidth} from '../text/width.ts';
import type {Size} from './figure-size.ts';
import {legible, safety} from './penalties.ts';

export interface Room {
  /** Of the whole text width. */
  readonly width: number;
  /** From below the title to the foot of the type area, less a safety margin. */
  readonly height: number;
  /** Widest figure beside text, of a pair, of three. */
  readonly figure: number;
  readonly half: number;
  readonly third: number;
  /** Gap between blocks; between figures in a row. */
  readonly between: number;
  readonly gap: number;
  /** Of a figure that is alone on its page, under a title of the size of text. */
  readonly full: number;
  /** At which a figure is legible. */
  readonly least: Size;
}

/** The room under the title of `section`; of a role with a place of its own for the list, from where that begins. */
export function roomOf(section: SetSection, role: Role, tokens: Metrics['tokens'], title = ''): Room {
  const token = (name: string, fallback: number) => tokens[name] ?? fallback;
  const below = section.title ? section.title.bottom + token('after-title', 32) : token('top', 84);
  const first = section.blocks[0]?.top ?? below;
  const top = role === 'content' || role === 'closing' ? below : first;
  const [width, height] = [token('width', 1280), token('height', 720)];
  return {
    width: width - 2 * token('margin', 80),
    height: height - token('bottom', 84) - top - safety,
    figure: token('figure', 576),
    half: token('half', 544),
    third: token('third', 352),
    between: token('between', 20),
    gap: token('gap', 32),
    full: fullHeight(section, title, token),
    least: {width: legible.share * width, height: legible.share * height},
  };
}

/** px a letter of a title takes at the size of text, and a line of it: on the safe side, since it is not measured so. */
const titleLetter = 18;

/** Height for a figure alone: its title is set smaller and higher, and no text stands below it. */
function fullHeight(section: SetSection, title: string, token: (name: string, fallback: number) => number): number {
  const lines = section.title
    ? Math.ceil((measureWidth(title) * titleLetter) / (token('width', 1280) - 2 * token('margin', 80)))
    : 0;
  return (
    token('height', 720) -
    token('full-top', 52) -
    lines * token('leading', 40) -
    token('full-gap', 16) -
    token('full-bottom', 68) -
    safety
  );
}
