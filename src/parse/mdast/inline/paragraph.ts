// Pieces of a paragraph -> parts: prose, figures and other blocks in turn.
import {append} from '../../source/append.ts';
import type {Directive, Entry, Inline} from '../../../model/document.ts';
import type {SourceRange} from '../../../model/source-range.ts';
import {plainText} from '../../../text/plain.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {tidy} from '../inline-nodes.ts';
import {type Part, composeProse, spanRanges} from '../part.ts';
import {dropStray} from '../stray.ts';
import {isOwnLabel} from './note.ts';
import type {PhrasingPart} from './phrasing-part.ts';

/**
 * Parts of a paragraph. What is dropped and footnotes follow the sentence that they stand in; a directive stands before
 * the text or block that it ends or begins, and parts two sentences; within one it is told, and does nothing.
 */
export function paragraphParts(phrasingParts: readonly PhrasingPart[], report: ReportDiagnostic): Part[] {
  const out: Part[] = [];
  let run: Inline[] = [];
  let ranges: SourceRange[] = [];
  let asides: Entry[] = [];
  let ending: Directive[] = [];
  const flush = (): void => {
    const children = tidy(run);
    const isText = children.some(child => child.type !== 'html');
    // Behind a block, the last thing of its paragraph.
    if (!isText && ending.length > 0) out.splice(Math.max(0, out.length - 1), 0, ...ending);
    else append(out, ending);
    if (isOwnNote(children)) append(out, asides.flatMap(contentOf));
    else {
      if (isText) out.push(composeProse(children, spanRanges(ranges)));
      append(out, asides);
    }
    run = [];
    ranges = [];
    asides = [];
    ending = [];
  };
  for (const [i, phrasingPart] of phrasingParts.entries()) {
    if ('node' in phrasingPart) {
      run.push(phrasingPart.node);
      if (phrasingPart.node.type !== 'text' || phrasingPart.node.value.trim() !== '') ranges.push(phrasingPart.range);
      continue;
    }
    const {part} = phrasingPart;
    if (part.kind === 'dropped' || part.kind === 'footnote') asides.push(part);
    else if (part.kind === 'directive' && part.written !== undefined) {
      const next = nextAfter(phrasingParts, i);
      const before = plainText(run).trim();
      if (next === 'nothing') ending.push(part);
      else if (next === 'block' || before === '' || /[.!?:;…。！？]["'”’)\]*_]*$/.test(before)) {
        flush();
        out.push(part);
      } else asides.push(dropStray(part, 'stands within a sentence', report));
    } else {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}

/** What stands after the piece at `at`, less other directives and what is left out. */
function nextAfter(phrasingParts: readonly PhrasingPart[], at: number): 'text' | 'block' | 'nothing' {
  for (const one of phrasingParts.slice(at + 1)) {
    if ('part' in one) {
      if (!['directive', 'dropped', 'footnote'].includes(one.part.kind)) return 'block';
    } else if (
      one.node.type !== 'break' &&
      (plainText([one.node]).trim() !== '' || one.node.type === 'footnoteReference')
    )
      return 'text';
  }
  return 'nothing';
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
