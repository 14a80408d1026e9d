// Block tags among the children of a container, paired: a flat row of flow nodes -> elements around flow nodes.
import {append} from '../../source/append.ts';
import type {RootContent} from 'mdast';
import {blockNames, closes, impliedNames, scopes, voidNames} from '../../html/elements.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {type Placeholder, type Tag, tagOf} from '../../source/placeholder.ts';

/** An element around blocks. */
export interface FlowElement {
  readonly type: 'element';
  readonly tag: Tag;
  readonly children: Flow[];
}

/** What a container holds. */
export type Flow = FlowElement | RootContent;

/** Elements deeper than this are hostile and read as if they were not there. */
const maxDepth = 50;

/**
 * Pairs block tags. As browsers do, `<li>` ends the item before it; unlike them, a tag that is never closed is dropped
 * and its content stays where it is, so that one forgotten `</table>` cannot swallow the rest of the post.
 */
export function nest(
  nodes: readonly RootContent[],
  placeholders: readonly Placeholder[],
  report: ReportDiagnostic,
): Flow[] {
  const stack = openStack(report);
  for (const node of nodes) {
    const tag = blockTag(node, placeholders);
    if (tag === undefined) stack.add(node);
    else if (voidNames.has(tag.name)) stack.add({type: 'element', tag, children: []});
    else if (!tag.close) stack.begin(tag);
    else if (!stack.end(tag.name))
      report('tag-stray', `</${tag.name}> closes nothing`, {line: tag.line, text: tag.raw});
  }
  return stack.finish();
}

/** The elements that are open, and what stands in the container so far. */
interface ElementStack {
  add(one: Flow): void;
  /** Opens an element, after it has closed what its tag ends; nothing where it is too deep. */
  begin(tag: Tag): void;
  /** Closes the innermost element of that name and those in it; false where none is open. */
  end(name: string): boolean;
  /** Takes apart what was never closed; gives what the container holds. */
  finish(): Flow[];
}

function openStack(report: ReportDiagnostic): ElementStack {
  const root: Flow[] = [];
  const open: FlowElement[] = [];
  // How many of each are open, so that a stray end need not search the whole stack.
  const count = new Map<string, number>();
  const siblings = (): Flow[] => open.at(-1)?.children ?? root;
  const add = (one: Flow): void => void siblings().push(one);
  const pop = (): FlowElement | undefined => {
    const element = open.pop();
    if (element !== undefined) count.set(element.tag.name, (count.get(element.tag.name) ?? 1) - 1);
    return element;
  };
  const close = (): void => {
    const element = pop();
    if (element !== undefined) add(element);
  };
  const unwrap = (): void => {
    const element = pop();
    if (element !== undefined) append(siblings(), unwrapped(element, report));
  };
  return {
    add,
    begin(tag) {
      if (open.length >= maxDepth) return;
      for (const name of closable(open, tag.name)) if (open.at(-1)?.tag.name === name) close();
      open.push({type: 'element', tag, children: []});
      count.set(tag.name, (count.get(tag.name) ?? 0) + 1);
    },
    end(name) {
      if ((count.get(name) ?? 0) === 0) return false;
      while (open.at(-1)?.tag.name !== name) {
        if (impliedNames.has(open.at(-1)?.tag.name ?? '')) close();
        else unwrap();
      }
      close();
      return true;
    },
    finish() {
      while (open.length > 0) unwrap();
      return root;
    },
  };
}

/** What stands in place of an element that is never closed; its author is told where a tag must be closed. */
function unwrapped(element: FlowElement, report: ReportDiagnostic): readonly Flow[] {
  const {tag, children} = element;
  if (tag.name === 'p') return children;
  // Only what stands right behind it can be meant.
  if (impliedNames.has(tag.name)) return [{...element, children: children.slice(0, 1)}, ...children.slice(1)];
  const at = {line: tag.line, text: tag.raw};
  report('tag-unclosed', `<${tag.name}> is never closed`, at, `Close it with </${tag.name}>.`);
  return children;
}

/** Names on top of the stack that an opening tag closes, innermost first. */
function closable(open: readonly FlowElement[], name: string): string[] {
  const ends = closes.get(name);
  const names: string[] = [];
  for (let at = open.length - 1; at >= 0; at--) {
    const top = open[at]?.tag.name ?? '';
    if (scopes.has(top) || ends?.has(top) !== true) break;
    names.push(top);
  }
  return names;
}

/** The block tag that a paragraph consists of. */
function blockTag(node: RootContent, placeholders: readonly Placeholder[]): Tag | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...rest] = node.children;
  if (only?.type !== 'html' || rest.length > 0) return undefined;
  const tag = tagOf(only.value, placeholders);
  return tag !== undefined && blockNames.has(tag.name) ? tag : undefined;
}
