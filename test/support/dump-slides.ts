// Slides as an indented text that a person can check: role and title, then each piece with its line, then what is said.
import type {Inline} from '../../src/model/document.ts';
import type {Piece, PieceItem, Spoken} from '../../src/blocks/types.ts';
import type {Slide} from '../../src/model/slide.ts';
import {inline} from '../parse/dump.ts';

/** A slide opens with `# role: title`; pieces follow as `line kind: words`, spoken words after `»`. */
export function dumpSlides(slides: readonly Slide[]): string {
  return `${slides.map(slide => [head(slide), ...slide.pieces.flatMap(piece => lines(piece))].join('\n')).join('\n\n')}\n`;
}

function head(slide: Slide): string {
  const trail = slide.trail.length > 0 ? `, under ${slide.trail.join(' › ')}` : '';
  const looks = slide.look.length > 0 ? ` .${slide.look.join('.')}` : '';
  const wish = slide.wish === '' ? '' : ` layout=${slide.wish}`;
  return `# ${slide.role}: ${slide.name} (level ${slide.level}${trail})${looks}${wish}`;
}

function lines(piece: Piece): readonly string[] {
  const at = piece.id < 0 ? '-' : String(piece.place.line);
  return [...shown(piece, at), ...said(piece.spoken, '    ')];
}

function shown(piece: Piece, at: string): readonly string[] {
  switch (piece.kind) {
    case 'prose':
      return [`  ${at} ${piece.lead ? 'lead-in' : 'prose'}: ${words(piece.children)}`];
    case 'minor':
      return [`  ${at} minor: ${words(piece.children)}`];
    case 'list':
      return [`  ${at} list`, ...items(piece.items, piece.ordered ? piece.start : null, '    ')];
    case 'figure':
      return [
        `  ${at} figure: ${piece.file} ${piece.width}x${piece.height}, alt of ${piece.altFrom}: ${piece.alt}${piece.about.length > 0 ? ', tied to its text' : ''}`,
        ...(piece.caption.length > 0 ? [`    ${words(piece.caption)}`] : []),
      ];
    case 'table':
      return [`  ${at} table`, ...[piece.header, ...piece.rows].map(row => `    | ${row.map(words).join(' | ')} |`)];
    case 'code':
      return [`  ${at} code: ${piece.lang}`, ...piece.value.split('\n').map(line => `    ¦${line}`)];
    case 'math':
      return [`  ${at} math: ${piece.tex}`];
    case 'quote':
      return [`  ${at} quote: ${piece.paragraphs.map(words).join(' ¶ ')}`];
    case 'card':
      return [`  ${at} card: ${piece.text}${piece.href === '' ? '' : ` -> ${piece.href}`}`];
    case 'footnote':
      return [`  ${at} footnote ${piece.mark}: ${words(piece.children)}`];
    case 'note':
      return [`  ${at} said ${piece.next ? 'with the next' : 'with the last'}`];
    case 'break':
      return [`  ${at} break`];
  }
}

function items(list: readonly PieceItem[], start: number | null, indent: string): readonly string[] {
  return list.flatMap((item, i) => [
    `${indent}${start === null ? '-' : `${start + i}.`} ${words(item.children)}`,
    ...said(item.spoken, `${indent}  `),
    ...items(item.items, item.ordered ? 1 : null, `${indent}  `),
  ]);
}

function said(spoken: readonly Spoken[], indent: string): readonly string[] {
  return spoken.map(one => `${indent}» ${one.text}`);
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
