// In the browser's page: names each sheet of paper after the part on it. Self-contained, since it is sent to the page
// as text.

/**
 * Marks where each block of the handout begins and ends, so that the first print tells the sheets of both; moves
 * nothing.
 */
export function markBlocks(): void {
  const mark = (id: string): HTMLElement => {
    const span = document.createElement('span');
    span.className = 'mark';
    span.id = id;
    return span;
  };
  for (const [i, block] of [...document.body.children].entries()) {
    const items = block.matches('.contents, .links')
      ? [...block.querySelectorAll(':scope > ol > li')].at(-1)
      : undefined;
    const last = items ?? (block.matches('.prose') ? block : block.querySelector(':scope > .prose'));
    (block.querySelector(':scope > .lead') ?? block).prepend(mark(`begin-${i}`));
    last?.append(mark(`end-${i}`));
  }
}

/**
 * Gives each sheet the name of the first part on it (`part-0`, …). Only where a sheet begins between two blocks may the
 * name change, since the change begins a new one: sheets that a long block runs across share theirs. `sheets` are
 * numbers by mark, `parts` the parts' indices by slide.
 */
export function nameSheets({
  sheets,
  parts,
}: {
  readonly sheets: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, number>>;
}): void {
  for (const mark of document.querySelectorAll('.mark')) mark.remove();
  const runs: {readonly blocks: HTMLElement[]; part: number | undefined}[] = [];
  let sheet = 0;
  for (const [i, block] of [...document.body.children].entries()) {
    if (!(block instanceof HTMLElement)) continue;
    const begin = sheets[`begin-${i}`] ?? Math.max(sheet, 1);
    if (begin > sheet) {
      if (i > 0) block.style.marginTop = '0'; // as at a break that nobody requested
      runs.push({blocks: [], part: undefined});
    }
    const run = runs.at(-1);
    if (run === undefined) continue;
    run.blocks.push(block);
    const id = block.id || (block.querySelector('section[id]')?.id ?? '');
    if (Object.hasOwn(parts, id)) run.part ??= parts[id];
    sheet = Math.max(sheet, begin, sheets[`end-${i}`] ?? begin);
  }
  for (const {blocks, part} of runs)
    for (const block of blocks) block.style.setProperty('page', part === undefined ? 'auto' : `part-${part}`);
}
