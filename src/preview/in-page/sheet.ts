// The sheet over the page, and what all that is asked on it is made of: buttons, rows, and a line of what was done.
import type {FrameData, FrameParts} from './frame.ts';

/** Parts of what is shown on the sheet. */
export interface SheetParts {
  readonly sheet: HTMLDialogElement;
  /** A line at the foot of the page, for 8 s. */
  tell(text: string): void;
  button(text: string, run: () => void): HTMLElement;
  row(...buttons: readonly HTMLElement[]): HTMLElement;
  /** The button that shuts the sheet. */
  leave(): HTMLElement;
  /** Shows `content` about a line; its last row of buttons stays in view while the rest is scrolled. */
  open(title: string, line: number, content: readonly HTMLElement[]): void;
}

/** The sheet of a page; nothing is on it yet. */
export function runSheet({file}: FrameData, {find, element}: FrameParts): SheetParts {
  const sheet = find('sheet') as HTMLDialogElement;
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
  const button = (text: string, run: () => void): HTMLElement => {
    const one = element('button', '', text);
    one.setAttribute('type', 'button');
    one.addEventListener('click', run);
    return one;
  };
  sheet.addEventListener('cancel', () => tell('Nothing was written'));
  return {
    ...{sheet, tell, button},
    row(...buttons) {
      const one = element('p', 'buttons', '');
      one.append(...buttons);
      return one;
    },
    leave: () =>
      button('Leave it', () => {
        sheet.close();
        tell('Nothing was written');
      }),
    open(title, line, content) {
      const head = element('h2', '', title);
      head.id = 'sheet-title';
      head.append(element('code', '', ` ${file}:${line}`));
      sheet.replaceChildren(head, ...content);
      sheet.scrollTop = 0;
      if (!sheet.open) sheet.showModal();
      sheet.querySelector<HTMLElement>('[autofocus], input, .main')?.focus({preventScroll: true});
    },
  };
}
