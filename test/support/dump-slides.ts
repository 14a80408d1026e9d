// Slides as an indented text that a person can check: role and title, then each content block with its line, then what
// is said.
import type {Inline} from '../../src/model/document.ts';
import type {ContentBlock, ContentItem, SpeakerNote} from '../../src/blocks/types.ts';
import type {Slide} from '../../src/model/slide.ts';
import {inline} from '../parse/dump.ts';

/** A slide opens with `# role: title`; content blocks follow as `line kind: words`, spoken words after `»`. */
export function dumpSlides(slides: readonly Slide[]): string {
  return (
    `${slides.map(slide => [head(slide), ...slide.content.flatMap(block => lines(block))].join('\n')).join('\n\n')}` +
    '\n'
  );
}

function head(slide: Slide): string {
  const trail = slide.trail.length > 0 ? `, under ${slide.trail.join(' › ')}` : '';
  const styleClasses = slide.styleClasses.length > 0 ? ` .${slide.styleClasses.join('.')}` : '';
  const requestedLayout = slide.requestedLayout === '' ? '' : ` layout=${slide.requestedLayout}`;
  return `# ${slide.role}: ${slide.name} (level ${slide.level}${trail})${styleClasses}${requestedLayout}`;
}

function lines(block: ContentBlock): readonly string[] {
  const at = block.id < 0 ? '-' : String(block.range.line);
  return [...displayed(block, at), ...said(block.speakerNotes, '    ')];
}

function displayed(block: ContentBlock, at: string): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return [`  ${at} ${block.lead ? 'lead-in' : 'prose'}: ${words(block.children)}`];
    case 'inline-heading':
      return [`  ${at} minor: ${words(block.children)}`];
    case 'list':
      return [`  ${at} list`, ...items(block.items, block.ordered ? block.start : null, '    ')];
    case 'figure':
      return [
        `  ${at} figure: ${block.file} ${block.width}x${block.height}, alt of ${block.altFrom}: ${block.alt}` +
          `${block.about.length > 0 ? ', tied to its text' : ''}`,
        ...(block.caption.length > 0 ? [`    ${words(block.caption)}`] : []),
      ];
    case 'table':
      return [`  ${at} table`, ...[block.header, ...block.rows].map(row => `    | ${row.map(words).join(' | ')} |`)];
    case 'code':
      return [`  ${at} code: ${block.lang}`, ...block.value.split('\n').map(line => `    ¦${line}`)];
    case 'math':
      return [`  ${at} math: ${block.tex}`];
    case 'quote':
      return [`  ${at} quote: ${block.paragraphs.map(words).join(' ¶ ')}`];
    case 'card':
      return [`  ${at} card: ${block.text}${block.href === '' ? '' : ` -> ${block.href}`}`];
    case 'footnote':
      return [`  ${at} footnote ${block.mark}: ${words(block.children)}`];
    case 'note':
      return [`  ${at} said ${block.next ? 'with the next' : 'with the last'}`];
    case 'break':
      return [`  ${at} break`];
  }
}

function items(list: readonly ContentItem[], start: number | null, indent: string): readonly string[] {
  return list.flatMap((item, i) => [
    `${indent}${start === null ? '-' : `${start + i}.`} ${words(item.children)}`,
    ...said(item.speakerNotes, `${indent}  `),
    ...items(item.items, item.ordered ? 1 : null, `${indent}  `),
  ]);
}

function said(speakerNotes: readonly SpeakerNote[], indent: string): readonly string[] {
  return speakerNotes.map(one => `${indent}» ${one.text}`);
}

/** A QR code is `[qr]`, a link to a slide one to `slide:` and the slide's name. */
function words(children: readonly Inline[]): string {
  return inline(
    children.map(node => {
      if (node.type === 'qrCode') return {type: 'text', value: '[qr]'};
      return node.type === 'slideLink' ? {type: 'link', url: `slide:${node.slide}`, children: node.children} : node;
    }),
  );
}
