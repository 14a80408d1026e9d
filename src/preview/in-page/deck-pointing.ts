// Blocks of the deck that are clicked or dragged: told on its channel, with where they are.

/** Tells on the channel of the lecture which block is pointed at. */
export function runDeckPointing({key}: {readonly key: string}): void {
  const channel = new BroadcastChannel(`lectern-preview-${key}`);
  const view = new URLSearchParams(location.search).get('view') ?? '';
  if (view !== '') return;
  /** The block at an event, and what there is to say of it; a heading that is none of the blocks is the title. */
  const blockAt = (event: Event): {readonly block: Element; readonly message: object} | undefined => {
    const target = event.target instanceof Element ? event.target : null;
    const block = target?.closest('.bespoke-marp-active [data-source]');
    if (!block || target?.closest('a, button') !== null) return undefined;
    const title = block.nodeName === 'SECTION' ? target.closest('section > :is(h1, h2)') : null;
    const {left, top, right, bottom} = (title ?? block).getBoundingClientRect();
    const isTitle = title !== null;
    if (block.nodeName === 'SECTION' && !isTitle) return undefined;
    return {block, message: {source: block.getAttribute('data-source'), isTitle, box: {left, top, right, bottom}}};
  };
  document.addEventListener('click', event => {
    const at = blockAt(event);
    channel.postMessage(at ? {kind: 'clicked', ...at.message} : {kind: 'away'});
    document.querySelector('[data-lectern-marked]')?.removeAttribute('data-lectern-marked');
    if (at && at.block.nodeName !== 'SECTION') at.block.setAttribute('data-lectern-marked', '');
  });
  document.addEventListener('dblclick', event => {
    const at = blockAt(event);
    if (at) channel.postMessage({kind: 'opened', ...at.message});
  });
  // A block can be dragged while it is draggable, and where there is somewhere to drag it to.
  let draggable: Element | null = null;
  const release = (): void => {
    draggable?.removeAttribute('draggable');
    draggable = null;
  };
  document.addEventListener('pointerdown', event => {
    release();
    if (!document.documentElement.classList.contains('lectern-drag')) return;
    const at = blockAt(event);
    draggable = at?.block.nodeName === 'SECTION' ? null : (at?.block ?? null);
    draggable?.setAttribute('draggable', 'true');
  });
  document.addEventListener('pointerup', release);
  document.addEventListener('dragstart', event => {
    const at = blockAt(event);
    if (at) channel.postMessage({kind: 'dragged', ...at.message});
  });
  document.addEventListener('dragend', () => {
    release();
    channel.postMessage({kind: 'dropped'});
  });
}
