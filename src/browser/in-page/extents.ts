// Runs in the page: sections of the galley as set -> the extents of their blocks. Uses nothing from outside itself.
import type {Extent, Metrics, MeasuredSection} from '../../model/metrics.ts';

/** What is read off the galley in the page: its metrics in px, and what would make them wrong. */
export interface PageExtents extends Omit<Metrics, 'headerFooter'> {
  /** 0-based index of the first section that Marp's CSS does not set as wide as its canvas; -1 where all are. */
  readonly unstyled: number;
  /** First family of the body font, and whether one of its faces is loaded; null where the page brings no such face. */
  readonly font: {readonly family: string; readonly loaded: boolean | null};
}

/** Extents of all sections, px from their own top. `names`: the custom properties to read, without `--`. */
export function measureExtents(names: readonly string[]): PageExtents {
  const sections = [...document.querySelectorAll<HTMLElement>('foreignObject > section')];
  const set = sections.map(section => {
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    const style = getComputedStyle(section);
    const right = section.clientWidth - parseFloat(style.paddingRight);
    const y = (pagePx: number): number => (pagePx - frame.top) / scale;

    const isWide = (element: HTMLElement): boolean => {
      // KaTeX's tags of rows have 2 px of nothing at their right.
      if (element.scrollWidth > element.clientWidth + 2) return true;
      const box = element.getBoundingClientRect();
      if ((box.right - frame.left) / scale > right + 1) return true;
      const tag = element.querySelector('.katex-tag')?.getBoundingClientRect();
      const gap = 12 * scale;
      return [...element.querySelectorAll<HTMLElement>('.katex-html > :not(.katex-tag)')].some(base => {
        let holder = base.parentElement;
        while (holder !== null && holder !== element && /^inline/.test(getComputedStyle(holder).display))
          holder = holder.parentElement;
        const around = (holder ?? element).getBoundingClientRect();
        const own = base.getBoundingClientRect();
        if (tag !== undefined && own.right > tag.left - gap && own.left < tag.left) return true;
        return own.right > around.right + 1.5 * scale || own.left < around.left - 1.5 * scale;
      });
    };

    const part = (
      tag: string,
      top: number,
      bottom: number,
      own = bottom,
      parts: readonly Extent[] = [],
      wide = false,
    ): Extent => ({tag, top, bottom, own, wide, parts});

    const items = (list: Element): Extent[] =>
      [...list.children]
        .filter(child => child.localName === 'li')
        .map(item => {
          const box = item.getBoundingClientRect();
          const lists = [...item.children].filter(child => child.localName === 'ul' || child.localName === 'ol');
          const [first] = lists;
          const own =
            first === undefined
              ? y(box.bottom)
              : y(first.getBoundingClientRect().top) - (parseFloat(getComputedStyle(first).marginTop) || 0);
          return part('li', y(box.top), y(box.bottom), own, lists.flatMap(items), isWide(item as HTMLElement));
        });

    const rows = (table: Element): Extent[] => {
      const all = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
      const ordered = [
        ...all.filter(row => row.closest('thead') !== null),
        ...all.filter(row => row.closest('thead') === null),
      ];
      return ordered.map(row => part('tr', y(row.getBoundingClientRect().top), y(row.getBoundingClientRect().bottom)));
    };

    // A line is what stands between two newlines of the text: wrapped lines count once, `.line` spans do not matter.
    const lines = (pre: Element): Extent[] => {
      const code = pre.querySelector('code') ?? pre;
      const leading = parseFloat(getComputedStyle(code).lineHeight);
      const boxes: ({top: number; bottom: number} | null)[] = [null];
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      const range = document.createRange();
      const add = (rects: Iterable<DOMRect>): void => {
        for (const rect of rects) {
          if (rect.height === 0) continue;
          const lead = Number.isNaN(leading) ? 0 : (leading - rect.height / scale) / 2;
          const [top, bottom] = [y(rect.top) - lead, y(rect.bottom) + lead];
          const now = boxes[boxes.length - 1];
          boxes[boxes.length - 1] = now
            ? {top: Math.min(now.top, top), bottom: Math.max(now.bottom, bottom)}
            : {top, bottom};
        }
      };
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof HTMLElement && node.classList.contains('line') && node.textContent === '')
          add([node.getBoundingClientRect()]);
        if (!(node instanceof Text)) continue;
        let start = 0;
        for (const block of node.data.split('\n')) {
          if (start > 0) boxes.push(null);
          if (block !== '') {
            range.setStart(node, start);
            range.setEnd(node, start + block.length);
            add(range.getClientRects());
          }
          start += block.length + 1;
        }
      }
      if (boxes[boxes.length - 1] === null) boxes.pop();
      // An empty line leaves no rectangle: it fills its share of the gap between the lines around it.
      const box = pre.getBoundingClientRect();
      const out: Extent[] = [];
      let bottom = y(box.top) + parseFloat(getComputedStyle(pre).paddingTop);
      boxes.forEach((line, index) => {
        if (line === null) {
          const next = boxes.findIndex((other, at) => at > index && other !== null);
          const until = next < 0 ? y(box.bottom) : (boxes[next]?.top ?? bottom);
          const share = (until - bottom) / ((next < 0 ? boxes.length : next) - index);
          out.push(part('line', bottom, bottom + share));
          bottom += share;
          return;
        }
        out.push(part('line', line.top, line.bottom));
        bottom = line.bottom;
      });
      return out;
    };

    // Of the row with the most cells: those of a row that spans are fewer.
    const columns = (table: Element): number[] => {
      const cells = [...table.querySelectorAll('tr')].map(row => [...row.children]);
      const max = cells.reduce((best, row) => (row.length > best.length ? row : best), [] as Element[]);
      return max.map(cell => cell.getBoundingClientRect().width / scale);
    };

    const partsOf = (element: Element): Extent[] => {
      if (element.localName === 'ul' || element.localName === 'ol') return items(element);
      if (element.localName === 'table') return rows(element);
      return element.localName === 'pre' || element.localName === 'marp-pre' ? lines(element) : [];
    };

    const children = [...section.children] as HTMLElement[];
    const title = children.find(child => child.localName === 'h1' || child.localName === 'h2') ?? null;
    const blocks = children.filter(child => child !== title && !/^(header|footer|script|style)$/.test(child.localName));
    const titleBox = title?.getBoundingClientRect();
    return {
      title: titleBox === undefined ? null : {top: y(titleBox.top), bottom: y(titleBox.bottom)},
      blocks: blocks.map(block => {
        const box = block.getBoundingClientRect();
        const set = part(
          block.localName.replace('marp-', ''),
          y(box.top),
          y(box.bottom),
          y(box.bottom),
          partsOf(block),
          isWide(block),
        );
        return block.localName === 'table' ? {...set, columns: columns(block)} : set;
      }),
    } satisfies MeasuredSection;
  });

  const [first] = sections;
  const tokens: Record<string, number> = {};
  const font: {family: string; loaded: boolean | null} = {family: '', loaded: null};
  if (first !== undefined) {
    // A section without a class: roles may set other sizes for themselves.
    const plain = first.cloneNode(false) as HTMLElement;
    for (const name of ['class', 'style', 'id']) plain.removeAttribute(name);
    first.after(plain);
    const style = getComputedStyle(plain);
    for (const name of names) {
      const value = style.getPropertyValue(`--${name}`).trim();
      if (/^-?(\d+\.?\d*|\.\d+)px$/.test(value)) tokens[name] = parseFloat(value);
    }
    font.family = (style.fontFamily.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
    const faces = [...document.fonts].filter(face => face.family.replace(/^["']|["']$/g, '') === font.family);
    font.loaded = faces.length === 0 ? null : faces.some(face => face.status === 'loaded');
    plain.remove();
  }
  const unstyled = sections.findIndex(
    section =>
      section.offsetWidth !== section.closest('svg')?.viewBox.baseVal.width ||
      getComputedStyle(section).boxSizing !== 'border-box',
  );
  return {tokens, sections: set, unstyled, font};
}
