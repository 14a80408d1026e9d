// Drafts -> drafts in which the sections that join the page before stand on the slide of that page.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import {diagnose} from '../../model/diagnostic.ts';
import {readSectionRequests} from '../../model/directives/requests.ts';
import type {Directive} from '../../model/document.ts';
import type {Section} from '../../outline/section.ts';
import type {Draft} from '../slides/draft.ts';

/** A section that its author joins to the page before. */
interface Joining {
  readonly section: Section;
  readonly directive: Directive;
}

/**
 * `drafts`, of which those of the sections that ask for it go on the slide before, under headings of their own; of one
 * that cannot, `report` is told why. Diagnostics are of the post's `file`.
 */
export function joinDrafts(
  drafts: readonly Draft[],
  sections: readonly Section[],
  {file, report}: {readonly file: string; readonly report: (diagnostic: Diagnostic) => void},
): readonly Draft[] {
  return listJoining(sections).reduce(
    (all, one) => joinOne(all, one, why => report(refuse(one.directive, why, file))),
    drafts,
  );
}

function listJoining(sections: readonly Section[]): readonly Joining[] {
  return sections.flatMap(section => {
    const directive = section.blocks.find(
      (one): one is Directive => one.kind === 'directive' && one.scope === 'section' && one.name === 'join',
    );
    const isJoining = directive !== undefined && readSectionRequests(section.blocks).joins;
    return [...(isJoining ? [{section, directive}] : []), ...listJoining(section.children)];
  });
}

function joinOne(
  drafts: readonly Draft[],
  {section, directive}: Joining,
  refused: (why: string) => void,
): readonly Draft[] {
  const {heading} = section;
  if (!heading) return drafts;
  const at = drafts.findIndex(draft => draft.heading === heading.id);
  const [draft, before] = [drafts[at], drafts[at - 1]];
  if (!draft) {
    refused('changes nothing: the section has no page of its own');
    return drafts;
  }
  if (draft.role !== 'content' || before?.role !== 'content') {
    refused(
      before === undefined || before.role === 'content'
        ? 'cannot be done: the section begins with a page for its title'
        : 'cannot be done: the page before has no text that it could join',
    );
    return drafts;
  }
  const {id, range, children} = heading;
  const head: ContentBlock = {
    kind: 'inline-heading',
    id,
    range,
    children,
    section: true,
    speakerNotes: [],
    page: {directives: [directive], joins: true},
  };
  return drafts.toSpliced(at - 1, 2, {...before, content: [...before.content, head, ...draft.content]});
}

function refuse({range, written = ''}: Directive, why: string, file: string): Diagnostic {
  return diagnose('directive-refused', `“${written}” ${why}`, {file, at: range, hint: 'Take the comment away.'});
}
