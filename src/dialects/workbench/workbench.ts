// The Carpentries Workbench: its divs, and what `config.yaml` says of a lesson.
import type {Dialect} from '../dialect.ts';
import type {FrontEndPass} from '../../parse/context.ts';
import {tabRows} from '../../parse/source/callouts/aside.ts';
import type {SourceLine} from '../../parse/source/source.ts';
import {divsBy, type NamedDiv} from '../shared/divs.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {lessonDivs} from '../shared/lessons.ts';
import {figures, headingMarks} from '../shared/marks.ts';
import {attributedSpans} from '../shared/words/spans.ts';
import {below, picked, textsOf} from '../shared/values.ts';

/** The front end. */
export const dialect: Dialect = {
  prose: [includes, figures, headingMarks, attributedSpans, divsBy({...lessonDivs, own: tabs})],
  readSite: files => {
    const {title, lang, url, source, ...menus} = files.data('config.yaml');
    const of = (folder: string): readonly string[] => textsOf(menus[folder]).map(path => below(folder, path));
    return {
      config: picked({title, lang, url, repository: source}),
      order: ['index.md', ...['episodes', 'learners', 'instructors', 'profiles'].flatMap(of)],
      exclude: ['site', 'renv', 'links.md', 'LICENSE.md'],
    };
  },
};

/** `{% include links.md %}`, which lessons keep from their time with Jekyll. */
function includes(...[source]: Parameters<FrontEndPass>): ReturnType<FrontEndPass> {
  return rewriteAll(source, /^[ \t]*\{%[ \t]*include[^{}\n]*%\}[ \t]*$/gm, found =>
    leaveOut(found, 'an include of the site'),
  );
}

/** `tab`, `group-tab`: each heading is the name of what stands below it. */
function tabs({names, rows, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  return names.some(name => /^(?:group-)?tab$/.test(name)) ? tabRows(rows, {indent, line}) : undefined;
}
