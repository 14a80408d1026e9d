// Sections of the lecture -> drafts of dividers and content slides, small siblings together.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Section} from '../../outline/section.ts';
import {readSectionRequests} from '../../model/directives/requests.ts';
import type {Inline} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';
import {readableText} from '../../text/readable/readable-text.ts';
import {composeLinks} from '../readings/slides.ts';
import {composeOnce, type DraftingContext} from './composed.ts';
import {draftDivider, needsDivider} from '../parts/divider.ts';
import {type SectionContext, type Draft, draftContent, isBare, isForSpeaker, withoutFirstBreak} from './draft.ts';
import {groupSmall, joinTitles, mergeLeading, putUnderHeading} from './merge.ts';
import {promoteBoldLines} from './bold-lines.ts';
import {takeOpening} from '../parts/opening.ts';

/** Slides of the lecture's top-level sections, of which some are its `parts`; small ones in a row share a slide. */
export function draftSections(
  sections: readonly Section[],
  parts: readonly Section[],
  context: DraftingContext,
): readonly Draft[] {
  return draftSiblings(sections, null, {trail: [], level: 1, parts}, context);
}

/** Sections so small that they would leave a slide empty stand together on one, titled after them or as `parent` is. */
function draftSiblings(
  sections: readonly Section[],
  parent: Section | null,
  above: SectionContext,
  context: DraftingContext,
): readonly Draft[] {
  const title: readonly Inline[] = parent?.heading?.children ?? [];
  return groupSmall(sections, above.level, context).flatMap((group): readonly Draft[] => {
    if ('heading' in group) return draftSection(group, above, context);
    const [first] = group;
    if (!first) return [];
    const content = group.flatMap(one => putUnderHeading(one.section, one.content));
    const members = group.map(one => one.section);
    if (parent && members.length === sections.length && normalizedText(title) !== '') {
      const here: SectionContext = {...above, trail: above.trail.slice(0, -1), level: above.level - 1};
      return [draftContent(parent, title, here, content)];
    }
    const draft = draftContent(first.section, joinTitles(members, title), above, content);
    return [{...draft, parent: above.trail.at(-1) ?? ''}];
  });
}

/** A heading without content or divider gets no slide. */
function draftSection(written: Section, above: SectionContext, context: DraftingContext): readonly Draft[] {
  const section = promoteBoldLines(written);
  const title: readonly Inline[] = section.heading?.children ?? [];
  const here = {...context, heading: normalizedText(title) || context.heading};
  const own = composeOnce(section.blocks, here);
  const links = composeLinks(section);
  if (links) return [{...links, trail: above.trail, level: above.level}];
  const inner: SectionContext = {trail: [...above.trail, readableText(title)], level: above.level + 1, parts: []};
  const draftAll = (content: readonly ContentBlock[]): readonly Draft[] => {
    const {merged, rest} = mergeLeading(section, withoutFirstBreak(content), here);
    const below = draftSiblings(rest, section, inner, here);
    const [next, ...others] = below;
    // The heading whose place a title takes: where nothing else stands under it, it is said with what is below.
    if (next && readSectionRequests(section.blocks).title !== '' && isForSpeaker(merged))
      return [{...next, content: [...merged, ...next.content]}, ...others];
    return isBare(merged) ? below : [draftContent(section, title, above, merged), ...below];
  };
  const drafts = draftAll(own);
  if (!needsDivider(written, drafts, above)) return drafts;
  const {opening, rest} = takeOpening(own);
  return [draftDivider(section, opening, above), ...(opening.length > 0 ? draftAll(rest) : drafts)];
}
