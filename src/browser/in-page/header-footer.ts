// Runs in the page: the galley's last header -> how wide header and footer may be, and where each letter in them ends.
// Uses nothing from outside itself.
import type {HeaderFooter} from '../../model/metrics.ts';

/** Measures the texts in bold of the last section's header, each in one line; px of the canvas. */
export function measureHeaderFooter(): HeaderFooter {
  const header = [...document.querySelectorAll<HTMLElement>('foreignObject > section > header')].at(-1) ?? null;
  const ends: Record<string, number[]> = {};
  if (header === null) return {header: 0, footer: 0, em: 0, ends};
  const section = header.parentElement ?? header;
  const scale = section.getBoundingClientRect().width / section.offsetWidth || 1;

  // So long a text fills its line: its box is as wide as a line may be.
  const widthOf = (name: string): number => {
    const long = document.createElement(name);
    long.textContent = 'furniture '.repeat(99);
    section.append(long);
    const width = long.clientWidth;
    long.remove();
    return width;
  };

  const range = document.createRange();
  for (const text of header.querySelectorAll('strong')) {
    text.style.cssText = 'display: block; width: max-content; white-space: nowrap';
    const start = text.getBoundingClientRect().left;
    const own: number[] = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      range.setStart(node, 0);
      for (let n = 1; n <= node.length; n++) {
        range.setEnd(node, n);
        own.push(Math.max(own[own.length - 1] ?? 0, (range.getBoundingClientRect().right - start) / scale));
      }
    }
    ends[text.textContent ?? ''] = own;
  }
  return {
    header: widthOf('header'),
    footer: widthOf('footer'),
    em: parseFloat(getComputedStyle(header).fontSize),
    ends,
  };
}
