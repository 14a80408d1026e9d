// The panes beside a deck: what is said with the slide, and the source with what became of each block.
import type {PaneRow} from '../panes.ts';
import type {FrameData, FrameParts} from './frame.ts';

/** Draws the panes, and keeps them at the slide that is shown. */
export function runPanes({file}: FrameData, page: FrameParts): void {
  const {find, element, post, ask} = page;

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
    const data = page.data();
    const at = data?.slides[page.slide()];
    const says = (at?.says ?? []).map(({text, line}) => {
      const one = element('p', 'said', text);
      one.dataset.line = String(line);
      return one;
    });
    find('notes').replaceChildren(...(says.length > 0 ? says : [element('p', '', 'Nothing is said besides.')]));
    const title = data === undefined ? '' : `Slide ${page.slide() + 1} of ${data.slides.length}: ${at?.title ?? ''}`;
    find('title').textContent = title;
  };
  const markRows = (line?: number): void => {
    const rows = [...find('source').querySelectorAll<HTMLElement>('.row')];
    for (const row of rows) row.classList.toggle('here', row.dataset.slide === String(page.slide()));
    const first =
      rows.find(row => row.dataset.line === String(line)) ?? rows.find(row => row.classList.contains('here'));
    if (!find('source').contains(document.activeElement)) first?.scrollIntoView({block: 'center'});
  };
  const drawTold = (): void => {
    const told = page.data()?.told ?? [];
    find('told').hidden = told.length === 0;
    find('told-count').textContent = told.length === 1 ? '1 warning' : `${told.length} warnings`;
    const items = told.map(({line, message, hint}) => {
      const item = element('li', '', '');
      const at = element('button', 'at', `Line ${line}`);
      at.setAttribute('type', 'button');
      at.addEventListener('click', () => {
        const row = page.data()?.rows.find(one => one.line <= line && line <= one.endLine);
        if (row && row.slide >= 0) post({kind: 'go', slide: row.slide});
        markRows(row?.line);
      });
      at.addEventListener('dblclick', () => ask('open', line));
      item.append(at, ` ${message}`, ...(hint === '' ? [] : [element('small', '', hint)]));
      return item;
    });
    find('told-list').replaceChildren(...items);
  };
  page.hear('data', () => {
    drawNotes();
    find('source').replaceChildren(...(page.data()?.rows ?? []).map(rowElement));
    drawTold();
    markRows();
  });
  page.hear('at', line => {
    drawNotes();
    markRows(line);
  });
  page.hear('message', ({kind, source = ''}) => {
    const line = Number(/:(\d+)-\d+$/.exec(source)?.[1] ?? '0');
    if (line === 0) return;
    if (kind === 'clicked') markRows(line);
    if (kind === 'opened') ask('open', line);
  });
  let stored = '';
  try {
    stored = localStorage.getItem('lectern-preview-panes') ?? '';
  } catch {
    // As above.
  }
  if (stored === '1') page.open(true);
}
