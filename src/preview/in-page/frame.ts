// The page around a deck: hears of changes, hands them to the deck, and knows the notes that go with it.
import type {DeckMessage} from './deck.ts';
import type {PaneRow} from '../panes.ts';
import type {PreviewNotice} from '../notice.ts';
import type {SourceRange} from '../../model/source-range.ts';

/** What the page around a deck is told at first. */
export interface FrameData {
  readonly key: string;
  readonly file: string;
}

/** A slide as the panes show it. */
export interface PaneSlide {
  readonly title: string;
  /** What is said with it, and the line of the notes that it comes from; 0 for none. */
  readonly says: readonly {readonly text: string; readonly line: number}[];
  /** The lines of what a title is said of, so that it names this page; null where the notes' title does. */
  readonly heading: SourceRange | null;
}

/** Something that is told of the notes. */
export interface ToldLine {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** Data of the panes. */
export interface PaneData {
  readonly version: number;
  readonly rows: readonly PaneRow[];
  readonly slides: readonly PaneSlide[];
  readonly told: readonly ToldLine[];
  /** Edits that can be taken back. */
  readonly undos: number;
}

/** What the deck says on its channel. */
export interface FrameMessage {
  readonly kind: string;
  readonly slide?: number;
  readonly version?: number;
  readonly source?: string;
  /** Where the block is in the window of the deck, px. */
  readonly box?: {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number};
  /** It is the title of the slide. */
  readonly isTitle?: boolean;
}

/** What the parts of the page are told. */
export interface FrameEvents {
  /** What the deck says. */
  readonly message: FrameMessage;
  /** Other data came: is it of another version of the deck? */
  readonly data: boolean;
  /** Another slide is shown, or this line of the notes. */
  readonly at: number | undefined;
}

/** What the parts of the page share. */
export interface FrameParts {
  find(id: string): HTMLElement;
  element(tag: string, className: string, text: string): HTMLElement;
  post(message: DeckMessage): void;
  say(text: string): void;
  /** Asks for an action at a line: `open` in the editor. */
  ask(action: string, line: number): void;
  /** The slide that is shown, from 0. */
  slide(): number;
  /** The data of the panes as they were last loaded. */
  data(): PaneData | undefined;
  /** The same as it is now. */
  load(isForced?: boolean): Promise<PaneData | undefined>;
  hear<E extends keyof FrameEvents>(event: E, take: (about: FrameEvents[E]) => void): void;
  /** Opens or shuts the panes. */
  open(on: boolean): void;
}

/** Runs the page: events in, messages to the deck; gives what its other parts use. */
export function runFrame({key, file}: FrameData): FrameParts {
  const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const channel = new BroadcastChannel(`lectern-preview-${key}`);
  const post = (message: DeckMessage): void => channel.postMessage(message);
  const name = encodeURIComponent(key);
  const frame = find('deck') as HTMLIFrameElement;
  const hearers: {[E in keyof FrameEvents]: ((about: FrameEvents[E]) => void)[]} = {message: [], data: [], at: []};
  const tell = <E extends keyof FrameEvents>(event: E, about: FrameEvents[E]): void => {
    for (const take of hearers[event]) take(about);
  };
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
      ({ok}) => (ok ? undefined : say('The editor could not be request')),
      () => say('The preview does not answer'),
    );
  };
  const load = async (isForced = false): Promise<PaneData | undefined> => {
    if (data?.version === version && !isForced) return data;
    const answer = await fetch(`panes/${name}.json`);
    if (!answer.ok) return data;
    const before = data?.version;
    data = (await answer.json()) as PaneData;
    tell('data', data.version !== before);
    return data;
  };
  const refresh = (isForced = false): void => {
    if (isOpen || isForced) load(isForced).catch(() => say('The preview does not answer'));
  };
  const open = (on: boolean): void => {
    isOpen = on;
    document.body.classList.toggle('panes', on);
    frame.contentDocument?.documentElement.classList.toggle('lectern-drag', on);
    find('toggle').setAttribute('aria-pressed', String(on));
    try {
      localStorage.setItem('lectern-preview-panes', on ? '1' : '');
    } catch {
      // Where nothing may be stored it is not remembered.
    }
    refresh();
  };

  channel.onmessage = ({data: message}: MessageEvent<FrameMessage>) => {
    // A change that came while the deck was loading has passed it by.
    if (message.kind === 'loaded' && (message.version ?? 0) < version) frame.contentWindow?.location.reload();
    if (message.kind === 'at' && message.slide !== undefined) {
      slide = message.slide;
      tell('at', undefined);
      history.replaceState(null, '', `#${slide + 1}`);
    }
    tell('message', message);
  };
  const events = new EventSource(`events?key=${name}`);
  const hear = <T>(event: string, take: (data: T) => void): void =>
    events.addEventListener(event, ({data: text}: MessageEvent<string>) => take(JSON.parse(text) as T));
  hear<Extract<DeckMessage, {readonly kind: 'patch'}> & {readonly took: number}>('patch', change => {
    version = change.version;
    post(change);
    show(null);
    say(`Slides as of your last change, ${(change.took / 1000).toFixed(2)} s`);
    refresh();
  });
  hear<{readonly version: number}>('hello', hello => {
    // What was missed while the server was gone is not known: the deck is taken anew.
    if (version !== hello.version) frame.contentWindow?.location.reload();
    version = hello.version;
    refresh();
  });
  hear<PreviewNotice>('notice', show);
  hear<object>('clear', () => show(null));
  hear<object>('told', () => refresh(true));
  hear<{readonly slide: number; readonly line: number}>('go', ({slide: to, line}) => {
    post({kind: 'go', slide: to});
    tell('at', line);
  });
  events.onerror = () => say('The preview has ended: start it again');
  events.onopen = () => say('');

  find('toggle').addEventListener('click', () => open(!isOpen));
  find('dismiss').addEventListener('click', () => show(null));
  const keys = (event: KeyboardEvent): void => {
    const isWriting = event.target instanceof HTMLInputElement;
    if (event.key !== 's' || event.altKey || event.ctrlKey || event.metaKey || isWriting) return;
    event.preventDefault();
    open(!isOpen);
  };
  document.addEventListener('keydown', keys);
  const ready = (): void => {
    frame.contentDocument?.addEventListener('keydown', keys);
    frame.contentDocument?.documentElement.classList.toggle('lectern-drag', isOpen);
    frame.contentWindow?.focus();
    post({kind: 'where'});
  };
  frame.addEventListener('load', ready);
  if (frame.contentDocument?.readyState === 'complete') ready();
  if (location.hash !== '') frame.src = `deck/${name}.html${location.hash}`;
  return {
    find,
    element: (tag, className, text) => {
      const one = document.createElement(tag);
      one.className = className;
      one.textContent = text;
      return one;
    },
    post,
    say,
    ask,
    slide: () => slide,
    data: () => data,
    load,
    hear: (event, take) => void hearers[event].push(take),
    open,
  };
}
