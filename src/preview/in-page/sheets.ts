// What is asked of an author who changes a slide: which words, title or layout; then the change, tried and shown.
import type {EditAction} from '../actions.ts';
import type {DiffLine} from '../diff.ts';
import type {PaneRow} from '../panes.ts';
import type {FrameData, FrameParts} from './frame.ts';
import type {SheetParts} from './sheet.ts';

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
  /** The layouts that give a figure more room, and why the others do not. */
  readonly layouts?: readonly (EditAnswer & LayoutAnswer)[];
  readonly reasons?: readonly string[];
}

/** A layout of a figure: its name, the figure's area as a multiple of that now, and the index of its slide. */
interface LayoutAnswer {
  readonly value: string;
  readonly scale: number;
  readonly slide: number;
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

/** Runs what is asked and shown on the sheet. */
export function runSheets({key, file}: FrameData, page: FrameParts, parts: SheetParts): Sheets {
  const {find, element} = page;
  const {sheet, tell, button, open, row, leave} = parts;
  const name = encodeURIComponent(key);
  const undoButton = find('undo') as HTMLButtonElement;
  const names: Readonly<Record<EditAction, string>> = {
    show: 'Another sentence',
    slide: 'To slide',
    notes: 'To notes',
    skip: 'Skip',
    title: 'Title',
    break: 'New page',
    join: 'Join the page before',
    layout: 'Bigger figure',
  };
  const layoutNames: Readonly<Record<string, string>> = {
    wide: 'On the whole width, its text above or below',
    full: 'Alone on its page',
    zoom: 'Its parts on pages of their own, too',
    beside: 'Beside its text',
  };
  const send = async (action: string, data: object): Promise<EditAnswer> => {
    const headers = {'content-type': 'application/json'};
    const answer = await fetch(`edit/${action}`, {method: 'POST', headers, body: JSON.stringify({key, ...data})});
    return answer.ok
      ? ((await answer.json()) as EditAnswer)
      : {refused: 'Notes are changed on their own machine alone.'};
  };
  const failed = (): void => tell('The preview does not answer');

  /** What settles as the slides of the sheet are there. */
  let painted: Promise<unknown>[] = [];
  /** A slide as it is, or as it would be, with its number. */
  const slideFigure = (label: string, index: number, tried: string): HTMLElement => {
    const figure = element('figure', '', '');
    const view = document.createElement('iframe');
    view.src = `slide/${name}.html?${new URLSearchParams({n: String(index), ...(tried ? {tried} : {})})}`;
    view.title = `${label}: slide ${index + 1}`;
    view.tabIndex = -1;
    painted.push(new Promise(done => view.addEventListener('load', done)));
    figure.append(element('figcaption', '', `${label}: slide ${index + 1}`), view);
    return figure;
  };
  const showTried = (answer: EditAnswer): void => {
    painted = [];
    const {id = '', diff = [], before = [], after = [], total = [0, 0], warnings = [], line = 1} = answer;
    const lines = element('div', 'diff', '');
    const words = {same: '', old: 'old', new: 'new'} as const;
    for (const one of diff) {
      const each = element('div', one.kind, '');
      each.append(element('i', '', String(one.line)), element('b', '', words[one.kind]), element('code', '', one.text));
      lines.append(each);
    }
    const count = before.length + after.length;
    const slides = element('div', count > 3 ? 'tried many' : 'tried', '');
    slides.append(...before.map(n => slideFigure('Now', n, '')), ...after.map(n => slideFigure('Then', n, id)));
    const says = [
      ...(total[0] === total[1] ? [] : [`The deck has ${total[0]} slides now, and ${total[1]} then.`]),
      ...(count > 0 ? [] : ['No slide looks otherwise.']),
      ...(answer.saysOtherwise && count === 0 ? ['What the presenter reads changes.'] : []),
      ...warnings,
    ].map(text => element('p', 'warning', text));
    const write = button('Write it', () => void accept(id).catch(failed));
    write.className = 'main';
    // Nobody accepts what is not to be seen yet.
    write.setAttribute('disabled', '');
    const enable = (): void => {
      write.removeAttribute('disabled');
      if (sheet.contains(write)) write.focus({preventScroll: true});
    };
    const late = new Promise(done => setTimeout(done, 5000));
    Promise.race([Promise.all(painted), late]).then(enable, enable);
    open('Write this into the notes?', line, [lines, slides, ...says, row(write, leave())]);
    find('sheet-title')
      .querySelector('code')
      ?.replaceChildren(` ${answer.file ?? file}:${line}`);
  };
  /** Asks for `action` of what is pointed at; undefined where there is nothing more to show. */
  const ask = async (
    request: 'try' | 'layouts',
    {line, endLine}: PointedAt,
    [action, value, told]: readonly [action: EditAction, value: string, told: string],
  ): Promise<EditAnswer | undefined> => {
    const data = await page.load();
    open(names[action], line, [element('p', '', told), row(leave())]);
    const about = {version: data?.version ?? 0, line, endLine, action, value, slide: page.slide()};
    const answer = await send(request, about);
    if (!sheet.open) return undefined;
    if (answer.refused === undefined) return answer;
    refuse(line, [answer.refused]);
    return undefined;
  };
  const refuse = (line: number, reasons: readonly string[]): void => {
    const why = element('div', '', '');
    why.setAttribute('role', 'alert');
    why.append(...reasons.map(text => element('p', 'warning', text)));
    open('This cannot be done', line, [why, row(button('Close', () => sheet.close()))]);
  };
  const attempt = async (target: PointedAt, action: EditAction, value = ''): Promise<void> => {
    const answer = await ask('try', target, [action, value, 'Trying it on the slides …']);
    if (answer !== undefined) showTried(answer);
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
      one.append(element('small', '', isNow ? 'shown now' : `${Math.round(probability * 100)} % likely the best`));
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
    open('Another sentence for the slide', target.line, [list, label, own, row(show, keep, leave())]);
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
    open(`Title of slide ${page.slide() + 1}`, target.line, [form]);
    input.select();
  };
  const askLayout = async (target: PointedAt): Promise<void> => {
    const answer = await ask('layouts', target, ['layout', '', 'Trying the layouts on the slides …']);
    if (answer === undefined) return;
    const {layouts = [], reasons = []} = answer;
    if (layouts.length === 0) return refuse(target.line, ['No layout makes this figure larger.', ...reasons]);
    const list = element('ul', 'choices shown', '');
    for (const one of layouts) {
      const item = element('li', '', '');
      const choice = button(layoutNames[one.value] ?? one.value, () => showTried(one));
      const percent = Math.round(one.scale * 100);
      choice.append(element('small', '', `${percent} % of its area now`));
      item.append(choice, slideFigure('Then', one.slide, one.id ?? ''));
      list.append(item);
    }
    open(names.layout, target.line, [list, row(leave())]);
  };
  const act = (target: PointedAt, action: EditAction): void => {
    if (action === 'title') askTitle(target);
    else if (action === 'layout') askLayout(target).catch(failed);
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
  page.hear('data', () => {
    undoButton.disabled = page.data()?.undos === 0;
  });
  return {names, act, tell};
}
