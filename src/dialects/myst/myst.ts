// MyST and Jupyter Book: directives, roles, labels, and what `myst.yml`, `_toc.yml` and `_config.yml` say of a course.
import type {Dialect} from '../dialect.ts';
import {citations} from '../shared/words/citations.ts';
import {figures} from '../shared/marks.ts';
import {references} from '../shared/labels/references.ts';
import {attributedSpans} from '../shared/words/spans.ts';
import {colonLeaves, directives, mathRoles} from './directives.ts';
import {mystDivs} from './divs.ts';
import {numberProofs} from './numbered.ts';
import {marks, roles} from './roles.ts';
import {rstBlocks} from './rst.ts';
import {readMystSite} from './site.ts';

/** The front end. */
export const dialect: Dialect = {
  written: [rstBlocks, colonLeaves, mathRoles, numberProofs, directives],
  prose: [marks, roles, references, citations, figures, attributedSpans, mystDivs],
  readSite: readMystSite,
};
