// Document -> the levels of its headings, and what its author leaves out, for a running text.
import type {Document, Entry, ScriptPlan} from '../model/document.ts';
import {readRequests} from '../model/directives/requests.ts';
import {buildOutline} from './outline.ts';
import type {Section} from './section.ts';
import {applySectionDirectives} from './section-directives.ts';

/** The plan of `document`; `openers` are the course's own headings that only say where a post begins. */
export function planScript(document: Document, openers: readonly string[] = []): ScriptPlan {
  const {readings, sections, openers: opening} = buildOutline(document, openers);
  const levels = new Map<number, number>();
  const walk = (section: Section, level: number): void => {
    if (section.heading) levels.set(section.heading.id, level);
    for (const child of section.children) walk(child, section.heading ? level + 1 : level);
  };
  for (const section of [...readings, ...sections]) walk(section, 1);
  return {
    levels,
    readings: new Set(readings.flatMap(listIds)),
    skipped: new Set([...findSkipped(document), ...opening.map(({id}) => id)]),
  };
}

/** Ids of the heading of a section, and of all that stands in it. */
function listIds({heading, blocks, children}: Section): readonly number[] {
  return [...(heading ? [heading.id] : []), ...blocks.map(({id}) => id), ...children.flatMap(listIds)];
}

/** Sections that are skipped, and blocks after a directive that says so. */
function findSkipped(document: Document): ReadonlySet<number> {
  const {entries} = applySectionDirectives(document);
  const left = new Set(entries.map(({id}) => id));
  const skipped = new Set(document.entries.flatMap(({id, kind}) => (left.has(id) || kind === 'directive' ? [] : [id])));
  let row: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'directive') {
      if (entry.scope !== 'section') row.push(entry);
      continue;
    }
    if (entry.kind === 'dropped' || entry.kind === 'excerpt') continue;
    if (readRequests(row).fate === 'skip') skipped.add(entry.id);
    row = [];
  }
  return skipped;
}
