// Pieces of a paragraph -> parts: prose, figures and other blocks in turn.
import {append} from '../../append.ts';
import type {Entry, Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {tidy} from '../inline-nodes.ts';
import {type Part, composeProse, spanRanges} from '../part.ts';
import {isOwnLabel} from './note.ts';
import type {PhrasingPart} from './phrasing-part.ts';

/** Parts of a paragraph. What is dropped and footnotes follow the sentence that they stand in. */
export function paragraphParts(phrasingParts: readonly PhrasingPart[]): Part[] {
  const out: Part[] = [];
  let run: Inline[] = [];
  let ranges: SourceRange[] = [];
  let asides: Entry[] = [];
  const flush = (): void => {
    const children = tidy(run);
    if (isOwnNote(children)) append(out, asides.flatMap(contentOf));
    else {
      if (children.some(child => child.type !== 'html')) out.push(composeProse(children, spanRanges(ranges)));
      append(out, asides);
    }
    run = [];
    ranges = [];
    asides = [];
  };
  for (const phrasingPart of phrasingParts) {
    if ('node' in phrasingPart) {
      run.push(phrasingPart.node);
      if (phrasingPart.node.type !== 'text' || phrasingPart.node.value.trim() !== '') ranges.push(phrasingPart.range);
    } else if (phrasingPart.part.kind === 'dropped' || phrasingPart.part.kind === 'footnote')
      asides.push(phrasingPart.part);
    else {
      flush();
      out.push(phrasingPart.part);
    }
  }
  flush();
  return out;
}

/** A margin note that stands alone is a paragraph. */
function isOwnNote(children: readonly Inline[]): boolean {
  return (
    children.length > 0 && children.every(child => child.type === 'footnoteReference' && isOwnLabel(child.label ?? ''))
  );
}

function contentOf(aside: Entry): readonly Part[] {
  return aside.kind === 'footnote' ? aside.blocks : [aside];
}
