// What an author says of sections and of the post -> entries of which only blocks, and sections as wholes, are told.
import {ruleOf} from '../model/directives/table.ts';
import type {Directive, Document, Entry, Heading} from '../model/document.ts';
import {createText} from '../text/nodes.ts';

/** A section that is open, and what holds for it. */
interface OpenSection {
  readonly depth: number;
  readonly fate: '' | 'skip' | 'keep' | 'notes';
  /** Directives that hold for the sections in it, too. */
  readonly inherited: readonly Directive[];
}

/**
 * `document` as a deck is made of it. Sections that are skipped are left out; of one for the presenter alone, heading
 * and blocks are said with the section before; of one that is kept each block is; a title takes the heading's place,
 * whose words are said. All else that is said of a section stands first in it, of the sections below it as well.
 */
export function applySectionDirectives({entries}: Document): Document {
  const isOfSection = (entry: Entry) =>
    entry.kind === 'directive' && (entry.scope === 'section' || entry.scope === 'post');
  if (!entries.some(isOfSection)) return {entries};
  const post = entries.filter((one): one is Directive => one.kind === 'directive' && one.scope === 'post');
  const open: OpenSection[] = [{depth: 0, fate: '', inherited: post}];
  const out: Entry[] = [];
  let own: Directive[] = [];
  let row: Directive[] = [];
  let isOpening = true;
  for (const entry of entries) {
    const {fate, inherited} = open.at(-1) ?? {fate: '', inherited: []};
    if (entry.kind === 'directive') {
      if (entry.scope === 'section') own.push(entry);
      else if (entry.scope !== 'post') row.push(entry);
    } else if (entry.kind === 'excerpt' || entry.kind === 'dropped') {
      out.push(entry);
    } else if (entry.kind === 'heading') {
      const section = openSection(entry, own, open);
      out.push(...row, ...headingEntries(entry, section, own));
      [own, row, isOpening] = [[], [], false];
    } else {
      if (isOpening) out.push(...forSection(inherited));
      isOpening = false;
      if (fate !== 'skip') out.push(...(fate === '' ? [] : [deckDirective(fate, entry)]), ...row, entry);
      row = [];
    }
  }
  return {entries: [...out, ...row]};
}

/** Closes the sections that `heading` ends, and opens its own. */
function openSection(heading: Heading, own: readonly Directive[], open: OpenSection[]): OpenSection {
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
  const above = open.at(-1);
  const names = new Set(own.map(({name}) => name));
  const fate = own.reduce<OpenSection['fate']>((last, {name}) => treatmentOf(name) || last, above?.fate ?? '');
  const section: OpenSection = {
    depth: heading.depth,
    // What is in a section that is left out, or said, cannot be shown.
    fate: above?.fate === 'skip' || above?.fate === 'notes' ? above.fate : fate,
    inherited: [
      ...(above?.inherited ?? []).filter(({name}) => !names.has(name)),
      ...own.filter(({name}) => ruleOf(name).inherited && treatmentOf(name) === ''),
    ],
  };
  open.push(section);
  return section;
}

function treatmentOf(name: string): OpenSection['fate'] {
  return name === 'skip' || name === 'keep' || name === 'notes' ? name : '';
}

function headingEntries(heading: Heading, section: OpenSection, own: readonly Directive[]): readonly Entry[] {
  const {id, range, children} = heading;
  if (section.fate === 'skip') return [];
  const said: readonly Entry[] = [deckDirective('notes', heading), {kind: 'prose', id, range, children}];
  if (section.fate === 'notes') return said;
  const title = own.findLast(({name}) => name === 'title')?.value;
  const named = title === undefined ? heading : {...heading, children: [createText(title)]};
  const others = own.filter(({name}) => treatmentOf(name) === '' && !ruleOf(name).inherited);
  return [named, ...forSection([...section.inherited, ...others]), ...(title === undefined ? [] : said)];
}

/** Directives as those of the section that they stand in; what is to be said stands before its first block. */
function forSection(directives: readonly Directive[]): readonly Directive[] {
  return directives.map(one => ({...one, scope: one.name === 'say' ? 'block' : 'section'}));
}

function deckDirective(name: 'skip' | 'keep' | 'notes', {range}: Entry): Directive {
  return {kind: 'directive', id: -1, range, name, value: ''};
}
