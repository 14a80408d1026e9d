// A run of atoms and the room of a page -> the layouts that can hold it, each with its cost and its figures' sizes.
import type {Atom, Solo} from './atoms.ts';
import {caption, figureCost, figureOf, textCost, unless, wordCost} from './costs.ts';
import {isJoint} from './joint.ts';
import {type Size, fit} from './figure-size.ts';
import {pages} from './penalties.ts';
import type {Room} from './room.ts';
import type {Run, Setting} from './run.ts';
import type {Width} from './widths.ts';

/** The cheapest setting of `run`. */
export function bestSetting(run: Run): Setting {
  const makers = [solo, full, text, stack, columns, beside, row];
  const all = makers
    .flatMap(make => make(run) ?? [])
    .map(setting => ({...setting, cost: setting.cost + wished(setting, run)}));
  return all.reduce(
    (best, setting) => (setting.cost < best.cost ? setting : best),
    all[0] ?? {layout: 'stack', cost: pages.overfull, used: 0, over: 1, sizes: new Map()},
  );
}

function wished(setting: Setting, run: Run): number {
  if (run.wish === '' || run.atoms.every(atom => atom.kind !== 'figure')) return 0;
  const wanted =
    run.wish === 'wide' ? setting.layout === 'stack' || setting.layout === 'full' : setting.layout === run.wish;
  return wanted ? 0 : 400;
}

/** Height of the text at `width`, px, as it flows without its figures; null where something cannot be set so. */
function textHeight(run: Run, width: Width, skip: (atom: Atom) => boolean = () => false): number | null {
  let [height, last] = [0, -2];
  for (const [i, atom] of run.atoms.entries()) {
    if (atom.kind !== 'text' || skip(atom) || vanishes(run.atoms, i)) continue;
    const set = atom.set[width];
    if (!set) return null;
    const parted = last >= 0 && run.atoms.slice(last + 1, i).some(other => other.kind === 'figure');
    height += last < 0 ? atom.lead[width] : parted ? Math.max(set.gap, run.room.between) : set.gap;
    height += set.height;
    last = i;
  }
  return height;
}

/** A blank line at the edge of the code that a page shows: nothing but blank lines part it from the page's part's end. */
function vanishes(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  if (!atom?.blank) return false;
  const solid = (other: Atom) => other.piece === atom.piece && !other.blank;
  return !atoms.slice(0, i).some(solid) || !atoms.slice(i + 1).some(solid);
}

function figures(run: Run): readonly number[] {
  return run.atoms.flatMap((atom, i) => (atom.kind === 'figure' ? [i] : []));
}

/** Running text alone, in lines of its own measure. */
function text(run: Run): Setting | null {
  const isLarge = run.type === 'large';
  const used = run.type === 'mixed' ? null : textHeight(run, isLarge ? 'large' : 'text');
  if (used === null || figures(run).length > 0) return null;
  return {
    layout: 'text',
    large: isLarge,
    cost: textCost(run, used),
    used,
    over: Math.max(0, used - run.room.height),
    sizes: new Map(),
  };
}

/**
 * Letters that a page holds at the size of a long statement (38 px) or a quotation (42 px), with a quarter to spare: so many
 * in the widest room, below a title of one line.
 */
const soloRoom = {statement: 330, quotation: 230, width: 1120, height: 418, margin: 48} as const;

function soloLetters({layout}: Solo, {width, height}: Room): number {
  return (
    soloRoom[layout] * Math.min(1, width / soloRoom.width) * Math.min(1, (height - soloRoom.margin) / soloRoom.height)
  );
}

/** One short paragraph or quotation that is all the page shows: large, as something to be looked at for a while. */
function solo(run: Run): Setting | null {
  const [only, more] = run.atoms.filter(atom => atom.kind === 'text' || atom.kind === 'figure');
  if (run.role !== 'content' || !only?.solo || more || only.solo.letters > soloLetters(only.solo, run.room))
    return null;
  const used = textHeight(run, run.type === 'large' ? 'large' : 'text') ?? textHeight(run, 'full') ?? 0;
  // As dear as plain text, so that it decides how a lone paragraph looks, never that it stands alone.
  return {layout: only.solo.layout, cost: textCost(run, used) - 1, used, over: 0, sizes: new Map()};
}

/** One figure that is all the page shows: the title steps back and leaves it the room. */
function full(run: Run): Setting | null {
  const [at, more] = run.atoms.flatMap((atom, i) => (atom.kind === 'text' || atom.kind === 'figure' ? [i] : []));
  if (run.role !== 'content' || at === undefined || more !== undefined || run.atoms[at]?.kind !== 'figure') return null;
  const size = fit(figureOf(run, at), run.room.width, run.room.full - caption(run, at).full);
  const sizes = new Map([[at, size]]);
  return {
    layout: 'full',
    cost: wordCost(run) + figureCost(run, sizes),
    used: size.height + caption(run, at).full,
    over: 0,
    sizes,
  };
}

/** Plain flow: text and figures below each other; the figures share the height that the text leaves. */
function stack(run: Run): Setting | null {
  const text = textHeight(run, 'full');
  const at = figures(run);
  if (text === null) return null;
  const gaps = figureGaps(run);
  const captions = at.reduce((sum, i) => sum + caption(run, i).full, 0);
  const left = run.room.height - text - gaps - captions;
  // Running text could stand larger, in lines of its own measure: so small only where that saves a page.
  const smaller = textHeight(run, 'text') === null ? 0 : pages.smaller;
  if (at.length === 0 && run.type !== 'mixed' && textHeight(run, run.type === 'large' ? 'large' : 'text') !== null)
    return null;
  if (at.length === 0)
    return {
      layout: 'stack',
      cost: textCost(run, text) + smaller,
      used: text,
      over: Math.max(0, -left),
      sizes: new Map(),
    };
  const natural = at.map(i => fit(figureOf(run, i), run.room.width, run.room.height));
  const whole = natural.reduce((sum, size) => sum + size.height, 0);
  const sizes = new Map(
    at.map(
      (i, n) =>
        [i, fit(figureOf(run, i), run.room.width, Math.max(40, (left * (natural[n]?.height ?? 1)) / whole))] as const,
    ),
  );
  const used = text + gaps + captions + [...sizes.values()].reduce((sum, size) => sum + size.height, 0);
  return {
    layout: 'stack',
    cost: wordCost(run) + figureCost(run, sizes) + unless(used <= run.room.height, used - run.room.height),
    used,
    over: Math.max(0, used - run.room.height),
    sizes,
  };
}

/** Space around figures in the flow: one gap on each side that has a neighbour. */
function figureGaps(run: Run): number {
  const visible = run.atoms.filter(atom => atom.kind === 'text' || atom.kind === 'figure');
  let gaps = 0;
  for (let i = 1; i < visible.length; i++) {
    const [above, here] = [visible[i - 1], visible[i]];
    if (
      here?.kind === 'figure' ||
      (above?.kind === 'figure' && visible.slice(0, i).every(atom => atom.kind === 'figure'))
    )
      gaps += run.room.between;
  }
  return gaps;
}

/** A flat list of short items in two columns, with what leads in to it above. */
function columns(run: Run): Setting | null {
  if ((run.role !== 'content' && run.role !== 'closing') || run.type === 'large' || figures(run).length > 0)
    return null;
  const items = run.atoms.filter(atom => atom.kind === 'text' && atom.flat);
  const others = run.atoms.filter(atom => atom.kind === 'text' && !atom.flat);
  const list = items[0]?.piece;
  if (items.length < 5 || items.some(atom => atom.piece !== list)) return null;
  if (others.some(atom => atom.piece > (list ?? 0))) return null;
  const heights = items.map(atom => (atom.set.column ? atom.set.column.height + 16 : null));
  if (heights.some(height => height === null || height > 104)) return null;
  const tall = heights as number[];
  const total = tall.reduce((sum, height) => sum + height, 0);
  let column = total;
  for (let i = 1, sum = 0; i < tall.length; i++) {
    sum += tall[i - 1] ?? 0;
    column = Math.min(column, Math.max(sum, total - sum));
  }
  const above = textHeight(run, 'full', atom => atom.flat);
  if (above === null) return null;
  const single = textHeight(run, 'full') ?? 0;
  if (single < 0.62 * run.room.height) return null;
  // The browser balances columns step by step and may miss the best parting by a line.
  const used = above + (above > 0 ? run.room.between : 0) + column + columnSlack;
  return {
    layout: 'columns',
    cost: textCost(run, used) + 6,
    used,
    over: Math.max(0, used - run.room.height),
    sizes: new Map(),
  };
}

/** px: a line of text. */
const columnSlack = 40;

/** One figure in a column of its own, the text in the other. */
function beside(run: Run): Setting | null {
  const at = figures(run);
  const i = at[0];
  const large = run.type === 'large' ? textHeight(run, 'largeSide') : null;
  const isLarge = large !== null && large <= run.room.height;
  const text = isLarge ? large : textHeight(run, 'side');
  if (at.length !== 1 || i === undefined || !text || isStrip(figureOf(run, i))) return null;
  const size = fit(figureOf(run, i), run.room.figure, run.room.height - caption(run, i).side);
  const sizes = new Map([[i, size]]);
  const over = Math.max(0, text - run.room.height);
  return {
    layout: 'beside',
    large: isLarge,
    cost: wordCost(run) + figureCost(run, sizes) + unless(over === 0, over),
    used: text,
    over,
    sizes,
  };
}

/** Two, three or four figures side by side, with text above or below that takes the width. */
function row(run: Run): Setting | null {
  const at = figures(run);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  if (at.length < 2 || at.length > 4 || at.some(i => isStrip(figureOf(run, i)))) return null;
  if (run.atoms.slice(first, last + 1).some(atom => atom.kind === 'text')) return null;
  const text = textHeight(run, 'full');
  if (text === null) return null;
  const gaps =
    (run.atoms.slice(0, first).some(atom => atom.kind === 'text') ? run.room.between : 0) +
    (run.atoms.slice(last).some(atom => atom.kind === 'text') ? run.room.between : 0);
  const left = run.room.height - text - gaps;
  const shapes =
    at.length === 2 ? (['pair'] as const) : at.length === 3 ? (['three', 'grid'] as const) : (['grid'] as const);
  const made = shapes.map(layout => inCells(run, at, layout, left));
  return made.reduce((best, setting) => (setting.cost < best.cost ? setting : best));
}

/** One caption below all of them: the figures of a row belong together and nothing follows them. */
function sharesCaption(run: Run, at: readonly number[]): boolean {
  const last = run.atoms.findLastIndex(atom => atom.kind === 'text' || atom.kind === 'figure');
  return last === at.at(-1) && isJoint(at.flatMap(i => run.atoms[i]?.figure ?? []));
}

function inCells(run: Run, at: readonly number[], layout: 'pair' | 'three' | 'grid', left: number): Setting {
  const width = layout === 'three' ? run.room.third : run.room.half;
  const rows = layout === 'grid' ? 2 : 1;
  const isOne = sharesCaption(run, at);
  const below = isOne ? caption(run, at.at(-1) ?? 0).full : 0;
  const note = isOne ? 0 : Math.max(...at.map(i => caption(run, i)[layout === 'three' ? 'third' : 'half']));
  const cell = (left - below - (rows - 1) * run.room.between) / rows;
  const sizes = new Map(at.map(i => [i, fit(figureOf(run, i), width, Math.max(40, cell - note))] as const));
  const over = cell - note < 40 ? 40 - (cell - note) : 0;
  const used =
    run.room.height -
    left +
    below +
    (rows - 1) * run.room.between +
    rows * (Math.max(...[...sizes.values()].map(size => size.height)) + note);
  return {layout, cost: wordCost(run) + figureCost(run, sizes) + unless(over === 0, over), used, over, sizes};
}

/** A figure strip, three times as wide as high: it needs the width of the page. */
function isStrip({width, height}: Size): boolean {
  return width >= 3 * height;
}
