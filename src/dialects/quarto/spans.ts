// Marks of Pandoc within lines: raw text of other formats, values of code, scripts, commands of TeX, pauses.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd} from '../../parse/source/private-use.ts';
import {listPlaceholders} from '../../parse/source/placeholder.ts';
import type {SourceText} from '../../parse/source/source.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {scripts} from '../shared/scripts.ts';
import {attributedSpans} from '../shared/spans.ts';

const placeholder = String.raw`\uE000\d+${placeholderEnd}`;

/** All of them, one after the other. */
export const spans: FrontEndPass = source =>
  [rawInline, computed, attributedSpans, scripts, tex].reduce((text, pass) => pass(text), source);

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
  return rewriteAll(source, new RegExp(`${placeholder}\\{=\\w+\\}`, 'g'), found =>
    leaveOut(found, 'text for another format alone'),
  );
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
