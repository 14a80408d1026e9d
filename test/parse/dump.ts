// A document as an indented text that a person can check: kind, lines of the file, content.
import type {Block, Document, Entry, Inline, Item} from '../../src/model/document.ts';

/** One line an entry, block or item: `kind line-endLine content`. Ids are left out, they are the order. */
export function dump(document: Document): string {
  return `${document.entries.flatMap(entry => rows(entry, '')).join('\n')}\n`;
}

/** Inline content in a Markdown-like notation. */
export function inline(children: readonly Inline[]): string {
  return children.map(one).join('');
}

function one(child: Inline): string {
  switch (child.type) {
    case 'text':
    case 'html':
      return child.value;
    case 'strong':
      return `**${inline(child.children)}**`;
    case 'emphasis':
      return `_${inline(child.children)}_`;
    case 'delete':
      return `~~${inline(child.children)}~~`;
    case 'link':
      return `[${inline(child.children)}](${child.url})`;
    case 'inlineCode':
      return `\`${child.value}\``;
    case 'inlineMath':
      return `$${child.value}$`;
    case 'break':
      return ' ↵ ';
    case 'footnoteReference':
      return `[^${child.label ?? ''}]`;
    default:
      return `?${child.type}?`;
  }
}

function rows(part: Entry | Block | Item, indent: string): string[] {
  const range =
    part.range.line === part.range.endLine ? `${part.range.line}` : `${part.range.line}-${part.range.endLine}`;
  const own = 'directives' in part ? (part.directives ?? []) : [];
  if (own.length > 0)
    return [...own.flatMap(one => rows(one, indent)), ...rows({...part, directives: []} as typeof part, indent)];
  if (!('kind' in part)) return [`${indent}item ${range}`, ...part.blocks.flatMap(block => rows(block, `${indent}  `))];
  const head = `${indent}${part.kind} ${range}`;
  switch (part.kind) {
    case 'heading':
      return [
        `${head} h${part.depth} #${part.anchor}${part.number === '' ? '' : ` (${part.number})`}: ` +
          `${inline(part.children)}`,
      ];
    case 'prose':
      return [`${head}: ${inline(part.children)}`];
    case 'list':
      return [
        `${head}${part.ordered ? ` from ${part.start}` : ''}`,
        ...part.items.flatMap(item => rows(item, `${indent}  `)),
      ];
    case 'figure': {
      const images = part.images.map(
        image =>
          `<${image.src}${image.alt === '' ? '' : ` “${image.alt}”`}` +
          `${image.href === undefined ? '' : ` -> ${image.href}`}>`,
      );
      return [
        `${head}: ${images.join(' ')} ${inline(part.caption)}`.trimEnd(),
        ...part.images.flatMap(image => (image.svg === undefined ? [] : [`${indent}  ${image.svg}`])),
      ];
    }
    case 'table':
      return [
        `${head} ${part.align.map(align => align?.[0] ?? '-').join('')}`,
        `${indent}  | ${part.header.map(inline).join(' | ')} |`,
        ...part.rows.map(row => `${indent}  ${row.range.line} | ${row.cells.map(inline).join(' | ')} |`),
      ];
    case 'code':
      return [
        `${head} ${part.lang}${part.marks === '' ? '' : ` {${part.marks}}`}`.trimEnd(),
        ...part.value.split('\n').map(line => `${indent}  ¦${line}`),
      ];
    case 'math':
      return [`${head}: ${part.tex.replaceAll('\n', ' ')}`];
    case 'quote':
      return [head, ...part.blocks.flatMap(block => rows(block, `${indent}  `))];
    case 'footnote':
      return [`${head} ${part.label}`, ...part.blocks.flatMap(block => rows(block, `${indent}  `))];
    case 'media':
      return [`${head}: ${part.url} ${part.title}`.trimEnd()];
    case 'directive':
      return [`${head}: ${part.name}${part.value === '' ? '' : `=${part.value}`}`];
    case 'dropped':
      return [`${head}: ${part.what}, ${part.reason}`];
    case 'excerpt':
      return [head];
  }
}
