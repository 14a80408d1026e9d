// Galley -> Marp Markdown, by the printer of the deck: what is measured is what is exported.
import type {Ratio} from '../model/course.ts';
import type {Galley, GalleyText} from '../model/galley.ts';
import {toPlainLine} from './header-footer.ts';
import {type BlockContext, printBlock, printInline} from './block.ts';
import type {EmitContext} from './context.ts';
import {printPage, titleLevel} from './page-text.ts';

/** Stands for an image in the galley: an address that Marp takes, of nothing. */
const noImage = 'data:image/png;base64,';

/** The galley as Markdown, one section a page; its figures are never loaded. */
export function galleyText(
  galley: Galley,
  {theme, ratio, lang}: {readonly theme: string; readonly ratio: Ratio; readonly lang: string},
  {footnote, printed}: Pick<EmitContext, 'footnote' | 'printed'>,
): GalleyText {
  const print = {block: printOnce(printBlock), inline: printOnce(printInline)};
  const sections = galley.sections.map(section =>
    printPage(
      {
        classes: ['galley', section.role, ...section.classes],
        header: '',
        level: titleLevel(section.role),
        title: section.title,
        suffix: section.suffix,
        blocks: section.blocks,
        captions: section.captions,
        paginate: true,
        notes: [],
      },
      {
        footnote,
        printed,
        address: url => (url.startsWith('#') ? '#1' : url),
        slide: () => '#1',
        qrCode: () => noImage,
        inTable: false,
        figure: () => noImage,
      },
      print,
    ),
  );
  const texts = [...new Set(galley.headerFooter.map(toPlainLine))].filter(text => text !== '');
  const headerFooter =
    texts.length === 0
      ? ''
      : printPage(
          {
            classes: ['galley', 'content'],
            header: texts.map(text => `**${text}**`).join(' '),
            level: 2,
            title: [],
            suffix: '',
            blocks: [],
            captions: [],
            paginate: true,
            notes: [],
          },
          {footnote, address: () => '', slide: () => '', qrCode: () => '', inTable: false, figure: () => noImage},
        );
  return {
    head: `marp: true\ntheme: ${theme}\n${ratio === '16:9' ? '' : `size: ${ratio}\n`}lang: ${lang}\nmath: katex`,
    sections,
    headerFooter,
  };
}

/** `print` of what a galley has at each width and in each style: in it contexts differ by bullets alone. */
function printOnce<T extends object>(
  print: (what: T, context: BlockContext) => string,
): (what: T, context: BlockContext) => string {
  const printed = {'-': new Map<T, string>(), '+': new Map<T, string>()};
  return (what, context) => {
    const before = printed[context.bullet];
    const text = before.get(what) ?? print(what, context);
    before.set(what, text);
    return text;
  };
}

/** The galley as one deck. */
export function galleyMarkdown({head, sections, headerFooter}: GalleyText): string {
  return `---\n${head}\n---\n\n${[...sections, ...(headerFooter === '' ? [] : [headerFooter])].join('\n\n---\n\n')}\n`;
}
