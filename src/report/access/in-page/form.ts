// In the page on accessibility: keeps what is written in the browser, and saves it as a file. Sent to the page as text:
// uses nothing from outside this file.
import type {PageCode} from '../../../browser/evaluate.ts';

/** Brings back what was written, counts it, and saves it. */
export const fillDescriptions: PageCode<[], void> = {
  run: start,
  calls: [collectDescriptions, restoreTexts, rememberTexts, keyOf, useDraft],
};

function start(): void {
  const fields = [...document.querySelectorAll('textarea')];
  const status = document.querySelector('output');
  const count = (): void => {
    const filled = fields.filter(({value}) => value.trim() !== '').length;
    if (status) status.textContent = `${filled} of ${fields.length} figures described`;
  };
  restoreTexts(fields);
  count();
  document.addEventListener('input', () => {
    rememberTexts(fields);
    count();
  });
  document.addEventListener('click', ({target}) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('.draft button')) useDraft(target);
    if (target.id !== 'save') return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([collectDescriptions()], {type: 'application/json'}));
    link.download = 'accessibility.json';
    link.click();
  });
}

/** All that is filled in, as the file that `check --take` reads. */
function collectDescriptions(): string {
  const lectures = [...document.querySelectorAll<HTMLElement>('section[data-key]')].map(section => ({
    key: section.dataset.key ?? '',
    figures: [...section.querySelectorAll<HTMLElement>('li[data-src]')].flatMap(item => {
      const {src = '', nth = '1', line = '1'} = item.dataset;
      const description = (item.querySelector('textarea')?.value ?? '').trim();
      return description === '' ? [] : [{line: Number(line), src, nth: Number(nth), description}];
    }),
  }));
  const filled = lectures.filter(({figures}) => figures.length > 0);
  return `${JSON.stringify({format: 1, lectures: filled}, null, 1)}\n`;
}

/** The draft becomes the text of its field, to go on from. */
function useDraft(button: HTMLElement): void {
  const item = button.closest('li');
  const field = item?.querySelector('textarea');
  if (!field) return;
  field.value = item?.querySelector('q')?.textContent ?? '';
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.focus();
}

/** The name under which the browser keeps a field: lines move, so the figure's own name and number tell it. */
function keyOf(field: HTMLElement): string {
  const {src, nth} = field.closest('li')?.dataset ?? {};
  const {key} = field.closest<HTMLElement>('section')?.dataset ?? {};
  return JSON.stringify([document.title, key, src, nth]);
}

function restoreTexts(fields: readonly HTMLTextAreaElement[]): void {
  try {
    for (const field of fields) if (field.value === '') field.value = localStorage.getItem(keyOf(field)) ?? '';
  } catch {} // A browser may forbid it.
}

function rememberTexts(fields: readonly HTMLTextAreaElement[]): void {
  try {
    for (const field of fields) {
      if (field.value.trim() === '') localStorage.removeItem(keyOf(field));
      else localStorage.setItem(keyOf(field), field.value);
    }
  } catch {}
}
