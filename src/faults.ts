// Faults that the browser found on pages -> diagnostics at the block of the notes that is at fault.
import {type Diagnostic, diagnose} from './model/diagnostic.ts';
import type {Page} from './model/page.ts';
import {blockText} from './blocks/text.ts';
import type {Fault} from './browser/page/faults.ts';
import type {Problem} from './engine/problem.ts';

const hints: Readonly<Record<Fault['what'], string>> = {
  outside: 'Shorten or split the block, or put <!-- slide: notes --> before it',
  clipped: 'The theme hides part of it: take the overflow rule out of the theme',
  footer: 'Shorten or split the block, or put <!-- slide: break --> before it',
  scroll: 'Shorten or split the block, or put <!-- slide: break --> before it',
  small:
    'Set the size in the theme to the least that can be read: 26 px for text, 20 px for tables and code, 16 px for the rest',
  'figure-broken': 'Check that the file is a picture that a browser can show',
};

/** One diagnostic for each fault, at the line of its block. */
export function faultDiagnostics(
  faults: readonly Fault[],
  pages: readonly Page[],
  file: string,
): readonly Diagnostic[] {
  return faults.map(fault => {
    const page = pages[fault.slide - 1];
    const rule =
      fault.what === 'small' ? 'text-small' : fault.what === 'figure-broken' ? 'figure-corrupt' : 'overfull-page';
    const what =
      fault.what === 'small'
        ? `is set at ${fault.px} px`
        : fault.what === 'figure-broken'
          ? 'cannot be shown'
          : `runs off the page by ${fault.px} px (${fault.what})`;
    const at = page ? placeOf(fault.text, page) : 1;
    const said = diagnose(rule, `Slide ${fault.slide}: “${fault.text}” ${what}`, file, at, hints[fault.what]);
    return {...said, slides: [fault.slide]};
  });
}

/** One diagnostic for each diagram or formula that stands on slides as its source, since it could not be drawn. */
export function problemDiagnostics(
  problems: readonly Problem[],
  pages: readonly Page[],
  file: string,
): readonly Diagnostic[] {
  return problems.map(({what, source, message}) => {
    const text = source.trim();
    const placed = pages
      .flatMap(page => page.blocks)
      .find(
        ({piece}) =>
          (piece.kind === 'code' && piece.value.trim() === text) ||
          (piece.kind === 'math' && text.includes(piece.tex.trim())),
      );
    const reason = (message.split('\n', 1)[0] ?? '').slice(0, 160);
    return what === 'mermaid'
      ? diagnose(
          'diagram-invalid',
          `The diagram is not drawn, its source is shown instead: ${reason}`,
          file,
          placed?.piece.place ?? 1,
          'Try it in a Mermaid editor; flowcharts, sequence, class, state and ER diagrams are drawn.',
        )
      : diagnose(
          'formula-invalid',
          `Formula is not set, its TeX is shown instead: ${reason}`,
          file,
          placed?.piece.place ?? 1,
          'Write it with commands that KaTeX supports.',
        );
  });
}

function placeOf(text: string, page: Page) {
  const start = text.slice(0, 24);
  return page.blocks.find(placed => start !== '' && blockText(placed.piece).includes(start))?.piece.place ?? page.place;
}
