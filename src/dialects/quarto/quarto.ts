// Pandoc, Quarto and R Markdown: the passes of their notes, and what `_quarto.yml` says of a course.
import type {Dialect} from '../dialect.ts';
import {references} from '../shared/labels/references.ts';
import {pairedShortcodes} from '../shared/shortcodes/paired.ts';
import {codeOfShortcodes} from '../shared/shortcodes/single.ts';
import {unknownShortcodes} from '../shared/shortcodes/unknown.ts';
import {pandocBlocks} from './blocks.ts';
import {cells} from './cells.ts';
import {steps} from './steps.ts';
import {texBlocks} from '../shared/tex-blocks.ts';
import {pandocTables} from './tables.ts';
import {citations} from '../shared/words/citations.ts';
import {quartoDivs} from './divs.ts';
import {includes} from './includes.ts';
import {figures, headingMarks} from '../shared/marks.ts';
import {shortcodes} from './shortcodes.ts';
import {readQuartoSite} from './site.ts';
import {spans} from './spans.ts';
import {numbering} from './numbering.ts';
import {xaringan} from './xaringan.ts';

/** The front end. */
export const dialect: Dialect = {
  written: [includes, xaringan, steps, pandocTables, texBlocks, cells, numbering],
  prose: [
    codeOfShortcodes,
    shortcodes,
    pairedShortcodes,
    unknownShortcodes,
    pandocBlocks,
    references,
    figures,
    headingMarks,
    spans,
    citations,
    quartoDivs,
  ],
  readSite: readQuartoSite,
};
