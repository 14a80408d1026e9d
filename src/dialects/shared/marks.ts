// Attributes of Pandoc behind images and headings: taken off; an image that stands alone has its words as caption.
import type {FrontEndPass} from '../../parse/context.ts';
import type {SourceText} from '../../parse/source/source.ts';
import {readAttributed, splitAttributed} from './attributes.ts';
import {labelledCaption} from './labels/captions.ts';
import {rewriteAll} from './edits.ts';
import {figureOf} from './html.ts';

const words = String.raw`((?:[^[\]\\\n]|\\(?:.|(?=\n))|\[[^[\]\n]*\]|\n(?![ \t]*\n))*)`;
const address = String.raw`\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+"([^"\n]*)")?\s*\)`;
const image = String.raw`!\[${words}\]${address}(?:\{([^{}]*)\})?`;

/** Images on lines of their own, then those in lines. */
export const figures: FrontEndPass = source => inLines(alone(source));

function alone(source: SourceText): SourceText {
  const pattern = new RegExp(`(?<=^[ \\t]*\\n|^)[ \\t]*${image}[ \\t]*\\\\?(?=\\n[ \\t]*\\n|\\n?$(?![\\s\\S]))`, 'gm');
  return rewriteAll(source, pattern, ({match: [, caption = '', src = '', , list = '']}) => {
    const {id, values} = readAttributed(list);
    const labelled =
      id.startsWith('fig-') && values.number !== undefined
        ? labelledCaption('Figure', values.number, caption)
        : caption;
    return figureOf({src, alt: values['fig-alt'] ?? values.alt ?? '', caption: labelled}).trim();
  });
}

function inLines(source: SourceText): SourceText {
  const pattern = new RegExp(image, 'g');
  return rewriteAll(source, pattern, ({match: [all, alt = '', src = '', title, list]}) => {
    if (list === undefined || !/[.#=%]/.test(list)) return undefined;
    const said = readAttributed(list).values;
    const text = said['fig-alt'] ?? said.alt ?? alt;
    void all;
    return `![${text}](${src}${title === undefined ? '' : ` "${title}"`})`;
  });
}

/** `# Title {#id .unnumbered}`: the id alone. */
export function headingMarks(source: SourceText): SourceText {
  return rewriteAll(source, /^[ \t>]*#{1,6}[ \t].*$/gm, ({match: [line]}) => {
    const {words, list} = splitAttributed(line) ?? {words: '', list: ''};
    if (!/^\s*(?:[.#]|-\s*$|[\w-]+=)/.test(list)) return undefined;
    const {id} = readAttributed(list);
    const plain = words.replace(/^([ \t>]*#{1,6}[ \t]+)\((?:PART\\?\*?|APPENDIX)\)[ \t]*/, '$1');
    return id === '' ? plain : `${plain} {#${id}}`;
  });
}
