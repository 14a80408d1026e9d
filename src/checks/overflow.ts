// Defects that the browser found on pages -> diagnostics at the block of the notes that is at fault.
import {type Diagnostic, diagnose, type Rule, type DiagnosticDetails} from '../model/diagnostic.ts';
import type {Page} from '../model/page.ts';
import type {SourceRange} from '../model/source-range.ts';
import {blockText} from '../blocks/text.ts';
import type {PageDiagnostic} from '../browser/in-page/overflow.ts';
import type {RenderDiagnostic} from '../render/diagnostic.ts';
import {withoutMarks} from '../text/typography.ts';

const hints: Readonly<Record<PageDiagnostic['what'], string>> = {
  outside: 'Shorten or split the block, or put <!-- slide: notes --> before it',
  clipped: 'The theme hides part of it: take the overflow rule out of the theme',
  footer: 'Shorten or split the block, or put <!-- slide: break --> before it',
  scroll: 'Shorten or split the block, or put <!-- slide: break --> before it',
  small:
    'Set the size in the theme to the least that can be read: 26 px for text, 20 px for tables and code, 16 px ' +
    'for the rest',
  contrast: 'Set another colour in the theme: WCAG asks for 4.5 to 1, for large type 3 to 1',
  'figure-broken': 'Check that the file is a picture that a browser can show',
  'figure-unpainted': 'Save it as a picture: PNG or JPEG',
};

const overfull = {
  rule: 'overfull-page',
  says: ({px, what}: PageDiagnostic) => `runs off the page by ${px} px (${what})`,
} as const;
/** The rule of each kind of defect, and what is said of it. */
const told: Readonly<
  Record<PageDiagnostic['what'], {readonly rule: Rule; readonly says: (found: PageDiagnostic) => string}>
> = {
  outside: overfull,
  clipped: overfull,
  footer: overfull,
  scroll: overfull,
  small: {rule: 'text-small', says: ({px}) => `is set at ${px} px`},
  contrast: {rule: 'contrast-low', says: ({px}) => `stands out from its ground by ${px} to 1`},
  'figure-broken': {rule: 'figure-corrupt', says: () => 'cannot be shown'},
  'figure-unpainted': {
    rule: 'figure-huge',
    says: () => 'is not in the PowerPoint file, where its description stands: painting it takes too long',
  },
};

/** Does it run off the page, or cover what stands there? */
export function isOverrun({what}: PageDiagnostic): boolean {
  return told[what] === overfull;
}

/** What was done about an overfull page, for a sentence. */
const done = {
  smaller: 'the page is set smaller',
  notes: 'it stands in the speaker notes instead',
  title: 'its end stands in the speaker notes instead',
} as const;

/** What was done to a block that ran off its page. */
interface MendedBlock extends Pick<PageDiagnostic, 'slide' | 'text' | 'px'> {
  readonly range: SourceRange;
  readonly what: keyof typeof done;
}

/** One diagnostic for each block that ran off its page and no longer does, at its line. */
export function diagnoseMended(mended: readonly MendedBlock[], file: string): readonly Diagnostic[] {
  return mended.map(({slide, text, px, range, what}) => ({
    ...diagnose('overfull-page', `Slide ${slide}: “${text}” would run off the page by ${px} px; ${done[what]}`, {
      file,
      at: range,
      hint: hints.outside,
    }),
    slides: [slide],
  }));
}

/** One diagnostic for each defect, at the line of its block. */
export function diagnoseOverflow(
  pageDiagnostics: readonly PageDiagnostic[],
  pages: readonly Page[],
  file: string,
): readonly Diagnostic[] {
  return pageDiagnostics.map(found => {
    const page = pages[found.slide - 1];
    const {rule, says} = told[found.what];
    const what = says(found);
    const at = page ? findRange(found.text, page) : 1;
    const said = diagnose(rule, `Slide ${found.slide}: “${found.text}” ${what}`, {file, at, hint: hints[found.what]});
    return {...said, slides: [found.slide]};
  });
}

/** One diagnostic for each diagram or formula that stands on slides as its source, since it could not be drawn. */
export function diagnoseRendering(
  renderDiagnostics: readonly RenderDiagnostic[],
  pages: readonly Page[],
  file: string,
): readonly Diagnostic[] {
  return renderDiagnostics.map(({what, source, message}) => {
    const text = source.trim();
    const placed = pages
      .flatMap(page => page.blocks)
      .find(
        ({block}) =>
          (block.kind === 'code' && block.value.trim() === text) ||
          (block.kind === 'math' && text.includes(block.tex.trim())),
      );
    if (what === 'glyph') return diagnoseGlyphs(source, message, {pages, file});
    const at = placed?.block.range ?? 1;
    return what === 'mermaid'
      ? diagnoseDiagram(message, {file, at})
      : diagnose('formula-invalid', `Formula is not set, its TeX is shown instead: ${brief(message)}`, {
          file,
          at,
          hint: 'Write it with commands that KaTeX supports.',
        });
  });
}

/** A diagram that cannot be drawn, because of what the `message` of its drawer says. */
export function diagnoseDiagram(message: string, {file, at}: Pick<DiagnosticDetails, 'file' | 'at'>): Diagnostic {
  return diagnose('diagram-invalid', `The diagram is not drawn, its source is shown instead: ${brief(message)}`, {
    file,
    at,
    hint: 'Try it in a Mermaid editor; flowcharts, sequence, class, state and ER diagrams are drawn.',
  });
}

function brief(message: string): string {
  return (message.split('\n', 1)[0] ?? '').slice(0, 160);
}

/** Characters that would be empty boxes, at the first block that shows one of them. */
function diagnoseGlyphs(
  characters: string,
  names: string,
  {pages, file}: {readonly pages: readonly Page[]; readonly file: string},
): Diagnostic {
  const known = new Set(characters);
  const placed = pages
    .flatMap(page => page.blocks)
    .find(({block}) => [...blockText(block)].some(one => known.has(one)));
  return diagnose('glyph-missing', `No font of the deck has the letters “${characters.slice(0, 40)}” (${names})`, {
    file,
    at: placed?.block.range ?? 1,
    hint: 'Name a font that has them under “fonts” in lectern.yml, with its files.',
  });
}

function findRange(text: string, page: Page) {
  const start = withoutMarks(text.slice(0, 24));
  const at = page.blocks.find(({block}) => start !== '' && withoutMarks(blockText(block)).includes(start));
  return at?.block.range ?? page.range;
}
