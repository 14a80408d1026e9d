// Marp plug-in: bold words that label what follows them get the class `label`, so that themes tell them from emphasis.

/** Of markdown-it, what the plug-in touches. */
interface LabelMarkdownIt {
  readonly core: {
    readonly ruler: {push(rule: string, run: (state: {readonly tokens: readonly BlockToken[]}) => void): void};
  };
}

interface BlockToken {
  readonly type: string;
  readonly children: readonly MarkdownToken[] | null;
}

interface MarkdownToken {
  readonly type: string;
  readonly content: string;
  attrJoin(name: string, value: string): void;
}

/**
 * Marks `strong` at the head of a paragraph or item where a colon or stop parts it from what follows: "**Starch:** a
 * sugar".
 */
export function markLabels(markdown: LabelMarkdownIt): void {
  markdown.core.ruler.push('lectern_labels', ({tokens}) => {
    for (const {type, children} of tokens) {
      if (type !== 'inline' || children === null) continue;
      const at = children.findIndex(token => token.type !== 'text' || token.content !== '');
      if (children[at]?.type === 'strong_open' && isLabel(children.slice(at + 1)))
        children[at].attrJoin('class', 'label');
    }
  });
}

/** Do the bold words that `tokens` begin with label the rest? */
function isLabel(tokens: readonly MarkdownToken[]): boolean {
  const end = tokens.findIndex(({type}) => type === 'strong_close');
  const text = (some: readonly MarkdownToken[]): string => some.map(({content}) => content).join('');
  const [bold, rest] = [text(tokens.slice(0, end)), text(tokens.slice(end + 1))];
  if (/[:：]\s*$/.test(bold) || /^\s*[:：]/.test(rest) || /^\s+[–—-]\s/.test(rest)) return true;
  return (/[.?]\s*$/.test(bold) && rest.trim() !== '') || /^\s*\.\s+\S/.test(rest);
}
