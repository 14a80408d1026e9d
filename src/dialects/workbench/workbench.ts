// The Carpentries Workbench: its divs, and what `config.yaml` says of a lesson.
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {lessonDivs} from '../shared/lessons.ts';
import {figures, headingMarks} from '../shared/marks.ts';
import {below, picked, textsOf} from '../shared/values.ts';

/** The front end. */
export const dialect: Dialect = {
  prose: [figures, headingMarks, divsBy(lessonDivs)],
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
