// Pointing at a text of the slide, its notes or the source: buttons for what can be done with it, and dragging.
import type {EditAction} from '../actions.ts';
import type {PaneRow} from '../panes.ts';
import type {FrameMessage, FrameParts} from './frame.ts';
import type {PointedAt, Sheets} from './sheets.ts';

/** Offers what can be done with what is pointed at. */
export function runPoint(page: FrameParts, sheets: Sheets): void {
  const {find, element} = page;
  const tools = find('tools');
  let dragged: {readonly target: PointedAt; readonly action: EditAction} | undefined;

  const button = (text: string, act: () => void): HTMLElement => {
    const one = element('button', '', text);
    one.setAttribute('type', 'button');
    one.addEventListener('click', act);
    return one;
  };
  const run = (act: () => void): void => {
    hide();
    act();
  };
  const hide = (): void => {
    tools.replaceChildren();
    tools.hidden = true;
  };
  /** The buttons for `target`, at the upper right of what is pointed at. */
  const offer = (target: PointedAt, box: {readonly top: number; readonly right: number}): void => {
    const buttons = target.actions.map(action =>
      button(sheets.names[action], () => run(() => sheets.act(target, action))),
    );
    const editor = button(`Line ${target.line} in the editor`, () => run(() => page.ask('open', target.line)));
    tools.replaceChildren(...buttons, editor);
    tools.hidden = false;
    const {offsetWidth: width, offsetHeight: height} = tools;
    tools.style.top = `${Math.max(4, box.top - height - 8)}px`;
    tools.style.left = `${Math.max(4, Math.min(box.right, innerWidth - 4) - width)}px`;
  };
  const findRow = (line: number, endLine = line): PaneRow | undefined => {
    const rows = page.data()?.rows.filter(one => one.kind !== '') ?? [];
    return (
      rows.find(one => one.line === line && one.endLine === endLine) ??
      rows.find(one => one.line === line) ??
      rows.find(one => one.line <= line && line <= one.endLine)
    );
  };
  const pointed = ({source = '', isTitle = false}: FrameMessage): PointedAt | undefined => {
    const [, from = '0', to = '0'] = /:(\d+)-(\d+)$/.exec(source) ?? [];
    if (!isTitle) return findRow(Number(from), Number(to));
    const heading = page.data()?.slides[page.slide()]?.heading;
    if (!heading) return undefined;
    const own = findRow(heading.line, heading.endLine);
    const actions = own?.kind === 'heading' ? own.actions : (['title', 'join'] as const);
    return {...heading, actions};
  };
  const point = async (message: FrameMessage): Promise<void> => {
    await page.load();
    const {left = 0, top = 0} = find('deck').getBoundingClientRect();
    const target = pointed(message);
    if (target === undefined) {
      hide();
      if (message.isTitle) sheets.tell('The lecture’s own title is “title” in the front matter');
      return;
    }
    offer(target, {top: top + (message.box?.top ?? 0), right: left + (message.box?.right ?? 0)});
  };
  page.hear('message', message => {
    if (message.kind === 'clicked') point(message).catch(() => sheets.tell('The preview does not answer'));
    if (message.kind === 'away') hide();
    if (message.kind === 'dragged') {
      const target = pointed(message);
      dragged = target?.actions.includes('notes') ? {target, action: 'notes'} : undefined;
    }
    if (message.kind === 'dropped') dragged = undefined;
  });
  let slide = -1;
  page.hear('at', () => {
    if (page.slide() !== slide) hide();
    slide = page.slide();
  });
  page.hear('data', isOther => {
    if (isOther) hide();
  });

  const atLine = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
  const pointAtLine = (event: Event): void => {
    const one = atLine(event);
    const target = one && findRow(Number(one.dataset.line));
    if (one && target) offer(target, one.getBoundingClientRect());
  };
  // A click on a line turns the deck first, which hides the buttons of what was pointed at before.
  for (const id of ['source', 'notes'])
    find(id).addEventListener('click', event => setTimeout(() => pointAtLine(event), 150));
  find('notes').addEventListener('pointerdown', event => atLine(event)?.setAttribute('draggable', 'true'));
  find('notes').addEventListener('dragstart', event => {
    const target = findRow(Number(atLine(event)?.dataset.line));
    const action = target?.actions.find(one => one === 'slide' || one === 'show');
    dragged = target && action ? {target, action} : undefined;
    // The deck would take the drop for itself.
    document.body.classList.toggle('dragging', dragged !== undefined);
  });
  document.addEventListener('dragend', () => {
    dragged = undefined;
    document.body.classList.remove('dragging');
  });
  const takeDrops = (zone: Element | null, takes: readonly EditAction[]): void => {
    const isTaken = (): boolean => dragged !== undefined && takes.includes(dragged.action);
    zone?.addEventListener('dragover', event => {
      if (isTaken()) event.preventDefault();
      zone.classList.toggle('drop', isTaken());
    });
    zone?.addEventListener('dragleave', () => zone.classList.remove('drop'));
    zone?.addEventListener('drop', event => {
      zone.classList.remove('drop');
      document.body.classList.remove('dragging');
      if (!dragged) return;
      event.preventDefault();
      sheets.act(dragged.target, dragged.action);
      dragged = undefined;
    });
  };
  takeDrops(document.querySelector('.slide'), ['slide', 'show']);
  takeDrops(document.querySelector('.notes'), ['notes']);

  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || tools.hidden) return;
    // The deck would show all its slides.
    event.stopImmediatePropagation();
    hide();
  };
  document.addEventListener('keydown', keys);
  const deck = find('deck') as HTMLIFrameElement;
  const ready = (): void => deck.contentDocument?.addEventListener('keydown', keys, true);
  deck.addEventListener('load', ready);
  if (deck.contentDocument?.readyState === 'complete') ready();
  find('toggle').addEventListener('click', hide);
  tools.addEventListener('keydown', event => {
    const all = [...tools.querySelectorAll('button')];
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key] ?? 0;
    if (step === 0) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement as HTMLButtonElement) + step + all.length) % all.length]?.focus();
  });
}
