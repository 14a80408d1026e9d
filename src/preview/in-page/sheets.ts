// What is request of an author who changes a slide: which words, which title; then the change, tried and shown.
import type {EditAction} from '../actions.ts';
import type {DiffLine} from '../diff.ts';
import type {PaneRow} from '../panes.ts';
import type {FrameData, FrameParts} from './frame.ts';

/** What the server answers to an edit. */
interface EditAnswer {
  readonly refused?: string;
  readonly id?: string;
  readonly file?: string;
  readonly line?: number;
  readonly diff?: readonly DiffLine[];
  readonly before?: readonly number[];
  readonly after?: readonly number[];
  readonly total?: readonly [number, number];
  readonly saysOtherwise?: boolean;
  readonly warnings?: readonly string[];
  readonly undos?: number;
}

/** What is pointed at. */
export type PointedAt = Pick<PaneRow, 'line' | 'endLine' | 'actions'>;

/** The words that might be shown of a block. */
interface Choices {
  /** All words of the block. */
  readonly text: string;
  readonly shown: string;
  readonly candidates: readonly {readonly text: string; readonly probability: number}[];
}

/** What the sheets do for the rest of the page. */
export interface Sheets {
  /** What each button says. */
  readonly names: Readonly<Record<EditAction, string>>;
  act(target: PointedAt, action: EditAction): void;
  tell(text: string): void;
}

/** Runs the sheet in which changes are asked for and shown. */
export function runSheets({key, file}: FrameData, page: FrameParts): Sheets {
  const {find, element} = page;
  const name = encodeURIComponent(key);
  const sheet = find('sheet') as HTMLDialogElement;
  const undoButton = find('undo') as HTMLButtonElement;
  const names: Readonly<Record<EditAction, string>> = {
    show: 'Another sentence',
    slide: 'To slide',
    notes: 'To notes',
    title: 'Title',
    break: 'New page',
    join: 'Join the page before',
    layout: 'Bigger figure',
  };
  const layouts = [
    ['wide', 'On the whole width, its text above or below'],
    ['full', 'Alone on its page'],
    ['zoom', 'Its parts on pages of their own, too'],
    ['beside', 'Beside its text'],
  ] as const;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (text: string): void => {
    clearTimeout(timer);
    const toast = find('toast');
    toast.textContent = text;
    toast.hidden = false;
    timer = setTimeout(() => {
      toast.hidden = true;
    }, 8000);
  };
  const send = async (action: string, data: object): Promise<EditAnswer> => {
    const headers = {'content-type': 'application/json'};
    const answer = await fetch(`edit/${action}`, {method: 'POST', headers, body: JSON.stringify({key, ...data})});
    return answer.ok
      ? ((await answer.json()) as EditAnswer)
      : {refused: 'Notes are changed on their own machine alone.'};
  };
  const button = (text: string, run: () => void): HTMLElement => {
    const one = element('button', '', text);
    one.setAttribute('type', 'button');
    one.addEventListener('click', run);
    return one;
  };
  const open = (title: string, line: number, ...content: readonly HTMLElement[]): void => {
    const head = element('h2', '', title);
    head.id = 'sheet-title';
    head.append(element('code', '', ` ${file}:${line}`));
    sheet.replaceChildren(head, ...content);
    if (!sheet.open) sheet.showModal();
    sheet.querySelector<HTMLElement>('[autofocus], input, .main')?.focus();
  };
  const row = (...buttons: readonly HTMLElement[]): HTMLElement => {
    const one = element('p', 'buttons', '');
    one.append(...buttons);
    return one;
  };
  const leave = (): HTMLElement =>
    button('Leave it', () => {
      sheet.close();
      tell('Nothing was written');
    });
  const failed = (): void => tell('The preview does not answer');

  /** A slide as it is, or as it would be, with its number. */
  const slideFigure = (label: string, index: number, tried: string): HTMLElement => {
    const figure = element('figure', '', '');
    const view = document.createElement('iframe');
    view.src = `slide/${name}.html?${new URLSearchParams({n: String(index), ...(tried ? {tried} : {})})}`;
    view.title = `${label}: slide ${index + 1}`;
    view.tabIndex = -1;
    figure.append(element('figcaption', '', `${label}: slide ${index + 1}`), view);
    return figure;
  };
  const showTried = (answer: EditAnswer): void => {
    const {id = '', diff = [], before = [], after = [], total = [0, 0], warnings = [], line = 1} = answer;
    const lines = element('div', 'diff', '');
    const words = {same: '', old: 'old', new: 'new'} as const;
    for (const one of diff) {
      const each = element('div', one.kind, '');
      each.append(element('i', '', String(one.line)), element('b', '', words[one.kind]), element('code', '', one.text));
      lines.append(each);
    }
    const slides = element('div', 'tried', '');
    slides.append(...before.map(n => slideFigure('Now', n, '')), ...after.map(n => slideFigure('Then', n, id)));
    const says = [
      ...(total[0] === total[1] ? [] : [`The deck has ${total[0]} slides now, and ${total[1]} then.`]),
      ...(before.length + after.length > 0 ? [] : ['No slide looks otherwise.']),
      ...(answer.saysOtherwise && before.length + after.length === 0 ? ['What the presenter reads changes.'] : []),
      ...warnings,
    ].map(text => element('p', 'warning', text));
    const write = button('Write it', () => void accept(id).catch(failed));
    write.className = 'main';
    open('Write this into the notes?', line, lines, slides, ...says, row(write, leave()));
    find('sheet-title')
      .querySelector('code')
      ?.replaceChildren(` ${answer.file ?? file}:${line}`);
  };
  const attempt = async ({line, endLine}: PointedAt, action: EditAction, value = ''): Promise<void> => {
    const data = await page.load();
    open(names[action], line, element('p', '', 'Trying it on the slides …'), row(leave()));
    const request = {version: data?.version ?? 0, line, endLine, action, value, slide: page.slide()};
    const answer = await send('try', request);
    if (!sheet.open) return;
    if (answer.refused === undefined) return showTried(answer);
    const why = element('p', 'warning', answer.refused);
    why.setAttribute('role', 'alert');
    open('This cannot be done', line, why, row(button('Close', () => sheet.close())));
  };
  const accept = async (id: string): Promise<void> => {
    const answer = await send('accept', {id});
    sheet.close();
    tell(answer.refused ?? `Written at ${answer.file}:${answer.line}. Ctrl Z takes it back`);
    if (answer.refused === undefined) undoButton.disabled = false;
    find('deck').focus();
  };
  const undo = async (): Promise<void> => {
    const answer = await send('undo', {});
    tell(answer.refused ?? 'Taken back: the notes are as before');
    if (answer.refused === undefined) undoButton.disabled = answer.undos === 0;
  };

  const askSentence = async (target: PointedAt): Promise<void> => {
    const answer = await fetch(`choices/${name}.json?line=${target.line}`);
    const {
      text: whole,
      shown,
      candidates,
    }: Choices = answer.ok ? await answer.json() : {text: '', shown: '', candidates: []};
    const list = element('ul', 'choices', '');
    for (const {text, probability} of candidates) {
      const item = element('li', '', '');
      const one = button(text, () => void attempt(target, 'show', text).catch(failed));
      const isNow = shown.toLowerCase().includes(text.toLowerCase());
      if (isNow) one.setAttribute('aria-current', 'true');
      one.append(element('small', '', isNow ? 'shown now' : `${Math.round(probability * 100)} %`));
      item.append(one);
      list.append(item);
    }
    const own = element('p', 'whole', whole);
    const marked = (): string => {
      const selection = getSelection();
      return selection && own.contains(selection.anchorNode) ? selection.toString().trim() : '';
    };
    const show = button('Show the marked words', () => {
      if (marked() === '') tell('Mark words of the text first');
      else attempt(target, 'show', marked()).catch(failed);
    });
    const label = element('p', '', 'Or mark words in the text of the notes:');
    const keep = button('Show all of it', () => void attempt(target, 'slide').catch(failed));
    open('Another sentence for the slide', target.line, list, label, own, row(show, keep, leave()));
  };
  const askTitle = (target: PointedAt): void => {
    const form = document.createElement('form');
    const input = document.createElement('input');
    input.value = page.data()?.slides[page.slide()]?.title ?? '';
    input.setAttribute('aria-label', 'New title');
    const show = element('button', 'main', 'Show the change');
    form.append(input, row(show, leave()));
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (input.value.trim() !== '') attempt(target, 'title', input.value.trim()).catch(failed);
    });
    open(`Title of slide ${page.slide() + 1}`, target.line, form);
    input.select();
  };
  const askLayout = (target: PointedAt): void => {
    const list = element('ul', 'choices', '');
    for (const [value, text] of layouts) {
      const item = element('li', '', '');
      item.append(button(text, () => void attempt(target, 'layout', value).catch(failed)));
      list.append(item);
    }
    open('Bigger figure', target.line, list, row(leave()));
  };
  const act = (target: PointedAt, action: EditAction): void => {
    if (action === 'title') askTitle(target);
    else if (action === 'layout') askLayout(target);
    else (action === 'show' ? askSentence(target) : attempt(target, action)).catch(failed);
  };

  undoButton.addEventListener('click', () => void undo().catch(failed));
  const keys = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || event.target instanceof HTMLInputElement || undoButton.disabled) return;
    event.preventDefault();
    undo().catch(failed);
  };
  document.addEventListener('keydown', keys);
  const deck = find('deck') as HTMLIFrameElement;
  const ready = (): void => deck.contentDocument?.addEventListener('keydown', keys);
  deck.addEventListener('load', ready);
  if (deck.contentDocument?.readyState === 'complete') ready();
  sheet.addEventListener('cancel', () => tell('Nothing was written'));
  page.hear('data', () => {
    undoButton.disabled = page.data()?.undos === 0;
  });
  return {names, act, tell};
}
