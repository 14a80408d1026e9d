// The deck as it is patched: slides that have changed are set in place of what was there, without a reload.
import type {TurningDeck} from '../../export/html/in-page/presenter/turner.ts';
import type {DeckPatch, SlideChange} from '../patch.ts';

/** What arrives on the channel of the lecture. */
export type DeckMessage =
  | {
      readonly kind: 'patch';
      readonly from: number;
      readonly version: number;
      readonly patch: DeckPatch;
      /** Index of the slide to go to; -1 to stay. */
      readonly slide: number;
    }
  | {readonly kind: 'go'; readonly slide: number; readonly source?: string}
  | {readonly kind: 'where'};

/** What a window bears: `src/export/html/in-page/catch-deck.ts` sees to it. */
interface DeckWindow {
  lecternDeck?: TurningDeck;
}

/** Patches the deck by what arrives on its channel, and tells there which slide is shown. */
export function runDeckPatches({key, version: first}: {readonly key: string; readonly version: number}): void {
  const channel = new BroadcastChannel(`lectern-preview-${key}`);
  const view = new URLSearchParams(location.search).get('view') ?? '';
  let version = first;
  let work: Promise<void> = Promise.resolve();
  const deckOf = (): TurningDeck | undefined => (window as DeckWindow).lecternDeck;
  const holder = (): Element | null => document.getElementById(':$p');

  const drawingOf = (html: string): Element | null => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  /** Images are ready before they are set in place, else the slide would be seen without them for a moment. */
  const ready = async (drawing: Element): Promise<void> => {
    const images = [...drawing.querySelectorAll('img')].map(async image => image.decode().catch(() => undefined));
    const late = new Promise(resolve => setTimeout(resolve, 400));
    if (images.length > 0) await Promise.race([Promise.all(images), late]);
  };
  const setAttributes = (to: Element, from: Element): void => {
    const classes = [...to.classList].filter(name => name.startsWith('bespoke-'));
    for (const {name, value} of [...from.attributes]) to.setAttribute(name, value);
    to.classList.add(...classes);
  };
  const setMarks = (drawing: Element, marks: readonly string[]): void => {
    [...drawing.querySelectorAll('[data-source]')].forEach((element, i) => {
      element.setAttribute('data-source', marks[i] ?? '');
    });
  };
  const setNumber = (drawing: Element, {id}: SlideChange, index: number, total: number): void => {
    const section = drawing.querySelector('section');
    drawing.id = String(index + 1);
    if (section === null) return;
    section.id = id;
    section.setAttribute('data-marpit-pagination', String(index + 1));
    section.setAttribute('data-marpit-pagination-total', String(total));
  };
  const changeSlides = async (changes: readonly SlideChange[]): Promise<void> => {
    const deck = deckOf();
    const parent = holder();
    if (deck === undefined || parent === null) return;
    const drawings = changes.map(({html}) => (html === undefined ? null : drawingOf(html)));
    const active = deck.slides[deck.slide()];
    const isActive = (change: SlideChange): boolean => deck.slides[change.from] === active;
    await Promise.all(drawings.map(async (one, i) => (one && isActive(changes[i] as SlideChange) ? ready(one) : null)));
    const old = [...deck.slides];
    const next = changes.flatMap(({from, marks}, i) => {
      const [there, drawing] = [old[from], drawings[i]];
      if (there === undefined) {
        drawing?.classList.add('bespoke-marp-slide');
        drawing?.setAttribute('aria-hidden', 'true');
        drawing?.setAttribute('data-bespoke-marp-load', 'hideable');
        return drawing ?? [];
      }
      if (drawing) {
        setAttributes(there, drawing);
        there.replaceChildren(...drawing.childNodes);
      } else if (marks !== undefined) setMarks(there, marks);
      return there;
    });
    const isSame = next.length === old.length && next.every((one, i) => one === old[i]);
    if (!isSame) {
      next.forEach((one, i) => {
        if (parent.children[i] !== one) parent.insertBefore(one, parent.children[i] ?? null);
      });
      // The slide that is shown stays until another one is: the deck turns from it.
      const isGone = active !== undefined && !next.includes(active);
      deck.slides.splice(0, deck.slides.length, ...next, ...(isGone ? [active] : []));
    }
    const steps = next.map(one => [null, ...one.querySelectorAll('[data-marpit-fragment]')]);
    deck.fragments.splice(0, deck.fragments.length, ...steps, [null]);
    for (const [i, one] of next.entries()) setNumber(one, changes[i] as SlideChange, i, next.length);
    if (!isSame && active !== undefined) {
      const near = Math.min(old.indexOf(active), next.length - 1);
      deck.slide(next.includes(active) ? next.indexOf(active) : near);
      const stays = new Set(next);
      for (const one of old) if (!stays.has(one)) one.remove();
      deck.slides.splice(next.length);
      // What shows all slides has been made for those that were there: it is made anew when it is next asked for.
      document.querySelector('.bespoke-marp-overview')?.remove();
      if (view === 'overview') location.reload();
    }
    deck.fragments.splice(next.length);
  };
  const changeStyle = async ({faces, rules}: DeckPatch): Promise<void> => {
    const sheet = document.getElementById('lectern-rules');
    if (faces.length > 0) {
      const more = document.createElement('style');
      more.textContent = faces.join('\n');
      sheet?.before(more);
    }
    if (rules === undefined || sheet === null) return;
    const next = document.createElement('style');
    next.textContent = rules;
    sheet.after(next);
    sheet.remove();
    next.id = 'lectern-rules';
  };
  const changeNotes = (notes: readonly string[]): void => {
    const elements = [...document.querySelectorAll('.bespoke-marp-note')];
    if (view === 'presenter' && notes.length > elements.length) {
      location.reload();
      return;
    }
    elements.forEach((element, i) => {
      const text = element.firstElementChild;
      if (text && text.textContent !== (notes[i] ?? '')) text.textContent = notes[i] ?? '';
    });
  };
  const go = (index: number): void => {
    const deck = deckOf();
    if (deck === undefined || index < 0 || index >= deck.slides.length || view === 'next') return;
    if (deck.slide() !== index) deck.slide(index);
  };
  const tell = (): void => {
    const deck = deckOf();
    if (deck !== undefined && view === '') channel.postMessage({kind: 'at', slide: deck.slide(), version});
  };
  /** The browser has drawn what was set before: only then is it on the screen. */
  const painted = async (): Promise<void> =>
    new Promise(resolve => {
      const late = setTimeout(resolve, 100); // a page in the background is not drawn
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          clearTimeout(late);
          resolve();
        };
        after.port2.postMessage('');
      });
    });
  const mark = (source: string): void => {
    document.querySelector('[data-lectern-marked]')?.removeAttribute('data-lectern-marked');
    const element = [...document.querySelectorAll('.bespoke-marp-active [data-source]')].find(
      one => one.nodeName !== 'SECTION' && one.getAttribute('data-source') === source,
    );
    element?.setAttribute('data-lectern-marked', '');
  };
  const take = async (message: DeckMessage): Promise<void> => {
    if (message.kind === 'go') {
      go(message.slide);
      mark(message.source ?? '');
    }
    if (message.kind === 'patch' && message.version > version) {
      if (message.from !== version) return location.reload();
      await changeStyle(message.patch);
      await changeSlides(message.patch.slides);
      changeNotes(message.patch.notes);
      window.dispatchEvent(new Event('lectern-patched'));
      version = message.version;
      go(message.slide);
      await painted();
      document.documentElement.dataset.painted = `${version} ${performance.timeOrigin + performance.now()}`;
    }
    tell();
  };
  channel.onmessage = ({data}: MessageEvent<DeckMessage>) => {
    // What another script of this page says is not meant for it.
    if (!['patch', 'go', 'where'].includes(data.kind)) return;
    // A patch that cannot be made is no reason to show what is old.
    work = work.then(async () => take(data)).catch(() => location.reload());
  };
  window.addEventListener('load', () => {
    deckOf()?.on('activate', () => setTimeout(tell, 0));
    setTimeout(() => {
      if (view === '') channel.postMessage({kind: 'loaded', version});
      tell();
    }, 20);
  });
}
