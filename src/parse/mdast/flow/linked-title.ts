// An item of a list of works: the remark on the line below its linked title begins a line there, too, where no mark
// parts the two.
import type {PhrasingContent, RootContent} from 'mdast';

/** `content` of an item with a break after the link that opens it, where a sentence begins on the next line. */
export function breakAfterTitle(content: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph') return [...content];
  const [title, remark, ...more] = first.children;
  if (title?.type !== 'link' || remark?.type !== 'text' || !/^[ \t]*\n\s*\p{Lu}/u.test(remark.value))
    return [...content];
  const value = remark.value.trimStart();
  const above = remark.value.slice(0, -value.length).split('\n').length - 1;
  const {start, end} = remark.position ?? {};
  const own = start && end ? {position: {start: {...start, line: start.line + above}, end}} : {};
  const children: PhrasingContent[] = [
    title,
    {type: 'break', ...(start ? {position: {start, end: start}} : {})},
    {...remark, ...own, value},
    ...more,
  ];
  return [{...first, children}, ...rest];
}
