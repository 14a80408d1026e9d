// A place in a post -> does the author hide what stands there, or make it a part of something that is no text?

/** Elements whose content is no text of a page. */
const silent = /<(\/?)(script|style|svg|iframe|video|audio|object|select|textarea)\b/gi;
/** Blocks of Liquid that may leave out what stands in them, and those that take it as it is. */
const blocks = /\{%-?\s*(end)?(if|unless|for|case|comment|capture|tablerow|highlight|raw)\b/g;

/** What stands at `at` of `body` need not be shown or said. */
export function isHidden(body: string, at: number): boolean {
  const before = body.slice(0, at);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  return [...before.matchAll(silent)].at(-1)?.[1] === '' || openBlock(before);
}

/** Is a block of Liquid open at the end of `text`? Within `raw` and `comment` only their own end is a tag. */
function openBlock(text: string): boolean {
  const open: string[] = [];
  for (const [, end, name = ''] of text.matchAll(blocks)) {
    const inner = open.at(-1);
    if (end !== undefined && inner === name) open.pop();
    else if (end === undefined && inner !== 'raw' && inner !== 'comment') open.push(name);
  }
  return open.length > 0;
}
