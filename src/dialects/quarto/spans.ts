// Marks of Pandoc within lines: raw text of other formats, values of code, scripts, commands of TeX, pauses.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd, placeholderStart} from '../../parse/source/private-use.ts';
import {listPlaceholders} from '../../parse/source/placeholder.ts';
import type {SourceText} from '../../parse/source/source.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {scripts} from '../shared/words/scripts.ts';
import {attributedSpans} from '../shared/words/spans.ts';

/** All of them, one after the other. */
export const spans: FrontEndPass = source =>
  [rawInline, computed, asides, attributedSpans, scripts, tex].reduce((text, pass) => pass(text), source);

/** `` `r nrow(x)` ``: a value that only a run would know; what it is computed by stands as code. */
function computed(source: SourceText): SourceText {
  const placeholders = listPlaceholders(source.placeholders);
  for (const [index, one] of placeholders.all.entries()) {
    const value =
      one.kind === 'span' ? /^(?:r|python|\{(?:r|python|julia)\})[ \t]+(\S[\s\S]*)$/.exec(one.value)?.[1] : undefined;
    if (one.kind === 'span' && value !== undefined) placeholders.replace(index, {...one, value});
  }
  return {...source, placeholders: placeholders.all};
}

/** `` `\pause`{=tex} ``: for another format. */
function rawInline(source: SourceText): SourceText {
  return rewriteAll(source, new RegExp(`${placeholderStart}(\\d+)${placeholderEnd}\\{=(\\w+)\\}`, 'g'), found => {
    const [, index = '', format = ''] = found.match;
    const code = found.placeholders.all[Number(index)];
    return /^html/.test(format) && code?.kind === 'span'
      ? code.value
      : leaveOut(found, 'text for another format alone');
  });
}

/** `[words]{.aside}` stands beside the text: a footnote. */
function asides(source: SourceText): SourceText {
  const aside = /(?<!!)\[((?:[^[\]\n]|\[[^[\]\n]*\])+)\]\{\.(?:aside|column-margin)\}/g;
  const footnoted = rewriteAll(source, aside, ({match}) => `^[${match[1]}]`);
  return rewriteAll(footnoted, /(<https?:[^<>\s]+>)\{[^{}\n]*\}/g, ({match}) => match[1]);
}

/** Commands without words, and those whose words are not for the page. */
const bare = (
  'newpage pagebreak clearpage cleardoublepage bigskip medskip smallskip noindent pause centering vfill hfill ' +
  'appendix frontmatter mainmatter backmatter tableofcontents listoffigures listoftables scriptsize ' +
  'footnotesize small normalsize large Large begingroup endgroup par protect allowdisplaybreaks linebreak ' +
  'singlespacing doublespacing printindex'
).split(' ');
const group = String.raw`\{[^{}\n]*\}`;
const given = [
  `(?:[vh]space\\*?|index|label|pagestyle|thispagestyle|vskip|hskip)${group}`,
  `(?:setcounter|markboth|renewcommand|newcommand)${group}${group}`,
  `addcontentsline${group}${group}${group}`,
];

/** Commands of TeX that say how a page of print is set or indexed, and marks of pauses. */
function tex(source: SourceText): SourceText {
  const command = new RegExp(
    String.raw`\\(?:${given.join('|')}|(?:${bare.join('|')})(?![a-zA-Z])(?:\{\})?)|^[ \t]*\. \. \.[ \t]*$`,
    'gm',
  );
  return rewriteAll(source, command, found => leaveOut(found, 'a mark for print, or a pause'));
}
