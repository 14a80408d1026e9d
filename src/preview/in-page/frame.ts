// The page around a deck: hears of changes, hands them to the deck, and shows notes and source beside it on demand.
import type {DeckMessage} from './deck.ts';
import type {PaneRow} from '../panes.ts';
import type {PreviewNotice} from '../notice.ts';

/** What the page around a deck is told at first. */
export interface FrameData {
  readonly key: string;
  readonly file: string;
}

/** Data of the panes. */
export interface PaneData {
  readonly version: number;
  readonly rows: readonly PaneRow[];
  readonly slides: readonly {readonly title: string; readonly notes: string}[];
}

/** What the deck says on its channel. */
interface FrameMessage {
  readonly kind: string;
  readonly slide?: number;
  readonly version?: number;
  readonly source?: string;
}

/** A change as the server sends it. */
type Change = Extract<DeckMessage, {readonly kind: 'patch'}> & {readonly took: number};

/** Runs the page: events in, messages to the deck, panes. */
export function runFrame({key, file}: FrameData): void {
  const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const channel = new BroadcastChannel(`lectern-preview-${key}`);
  const post = (message: DeckMessage): void => channel.postMessage(message);
  const name = encodeURIComponent(key);
  const frame = find('deck') as HTMLIFrameElement;
  let slide = 0;
  let data: PaneData | undefined;
  let isOpen = false;
  let version = Number(frame.dataset.version ?? '0');

  const say = (text: string): void => {
    find('state').textContent = text;
  };
  const show = (notice: PreviewNotice | null): void => {
    const box = find('notice');
    box.hidden = notice === null;
    if (notice === null) return;
    find('notice-at').textContent = notice.at;
    find('notice-message').textContent = notice.message;
    find('notice-hint').textContent = notice.hint;
    find('notice-text').textContent = notice.text;
  };
  const ask = (action: string, line: number): void => {
    const query = new URLSearchParams({file, line: String(line)});
    fetch(`${action}?${query}`, {method: 'POST'}).then(
      ({ok}) => (ok ? undefined : say('The editor could not be asked')),
      () => say('The preview does not answer'),
    );
  };

  const element = (tag: string, className: string, text: string): HTMLElement => {
    const one = document.createElement(tag);
    one.className = className;
    one.textContent = text;
    return one;
  };
  const rowElement = (row: PaneRow): HTMLElement => {
    const one = element('button', 'row', '');
    one.setAttribute('type', 'button');
    one.dataset.line = String(row.line);
    one.dataset.slide = String(row.slide);
    one.append(
      element('span', 'line', String(row.line)),
      element('span', 'fate', row.fate),
      element('code', row.shown === '' ? 'text' : 'text on', row.text),
    );
    one.addEventListener('click', () => {
      if (row.slide >= 0) post({kind: 'go', slide: row.slide, source: `${file}:${row.line}-${row.endLine}`});
    });
    one.addEventListener('dblclick', () => ask('open', row.line));
    one.addEventListener('keydown', event => {
      if (event.key === 'o') ask('open', row.line);
    });
    return one;
  };
  const drawNotes = (): void => {
    const notes = data?.slides[slide]?.notes ?? '';
    const texts = notes.split(/\n{2,}/).filter(Boolean);
    find('notes').replaceChildren(
      ...(texts.length > 0 ? texts : ['Nothing is said besides.']).map(text => element('p', '', text)),
    );
    const title = data?.slides[slide]?.title ?? '';
    find('title').textContent = data === undefined ? '' : `Slide ${slide + 1} of ${data.slides.length}: ${title}`;
  };
  const markRows = (line?: number): void => {
    const rows = [...find('source').querySelectorAll<HTMLElement>('.row')];
    for (const row of rows) row.classList.toggle('here', row.dataset.slide === String(slide));
    const first =
      rows.find(row => row.dataset.line === String(line)) ?? rows.find(row => row.classList.contains('here'));
    if (!find('source').contains(document.activeElement)) first?.scrollIntoView({block: 'center'});
  };
  const drawSource = (): void => {
    find('source').replaceChildren(...(data?.rows ?? []).map(rowElement));
    markRows();
  };
  const refresh = async (): Promise<void> => {
    if (!isOpen || data?.version === version) return;
    const answer = await fetch(`panes/${name}.json`);
    if (!answer.ok) return;
    data = (await answer.json()) as PaneData;
    drawNotes();
    drawSource();
  };
  const open = (on: boolean): void => {
    isOpen = on;
    document.body.classList.toggle('panes', on);
    find('toggle').setAttribute('aria-pressed', String(on));
    try {
      localStorage.setItem('lectern-preview-panes', on ? '1' : '');
    } catch {
      // Where nothing may be stored it is not remembered.
    }
    refresh().catch(() => say('The preview does not answer'));
  };

  channel.onmessage = ({data: message}: MessageEvent<FrameMessage>) => {
    // A change that came while the deck was loading has passed it by.
    if (message.kind === 'loaded' && (message.version ?? 0) < version) frame.contentWindow?.location.reload();
    if (message.kind === 'at' && message.slide !== undefined) {
      slide = message.slide;
      drawNotes();
      markRows();
      history.replaceState(null, '', `#${slide + 1}`);
    }
    if (message.kind === 'clicked' && isOpen) {
      const line = Number(/:(\d+)-\d+$/.exec(message.source ?? '')?.[1] ?? '0');
      if (line > 0) {
        markRows(line);
        ask('open', line);
      }
    }
  };
  const events = new EventSource(`events?key=${name}`);
  const hear = <T>(event: string, take: (data: T) => void): void =>
    events.addEventListener(event, ({data: text}: MessageEvent<string>) => take(JSON.parse(text) as T));
  hear<Change>('patch', change => {
    version = change.version;
    post(change);
    show(null);
    say(`Slides as of your last change, ${(change.took / 1000).toFixed(2)} s`);
    refresh().catch(() => undefined);
  });
  hear<{readonly version: number}>('hello', hello => {
    // What was missed while the server was gone is not known: the deck is taken anew.
    if (version !== hello.version) frame.contentWindow?.location.reload();
    version = hello.version;
    refresh().catch(() => undefined);
  });
  hear<PreviewNotice>('notice', show);
  hear<object>('clear', () => show(null));
  hear<{readonly slide: number; readonly line: number}>('go', ({slide: to, line}) => {
    post({kind: 'go', slide: to});
    markRows(line);
  });
  events.onerror = () => say('The preview has ended: start it again');
  events.onopen = () => say('');

  find('toggle').addEventListener('click', () => open(!isOpen));
  find('dismiss').addEventListener('click', () => show(null));
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 's' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open(!isOpen);
  };
  document.addEventListener('keydown', keys);
  const ready = (): void => {
    frame.contentDocument?.addEventListener('keydown', keys);
    frame.contentWindow?.focus();
    post({kind: 'where'});
  };
  frame.addEventListener('load', ready);
  if (frame.contentDocument?.readyState === 'complete') ready();
  if (location.hash !== '') frame.src = `deck/${name}.html${location.hash}`;
  let stored = '';
  try {
    stored = localStorage.getItem('lectern-preview-panes') ?? '';
  } catch {
    // As above.
  }
  if (stored === '1') open(true);
}
