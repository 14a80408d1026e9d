// What decks of a site are made of, for tests that build without the command line: nothing is known beyond its posts.
import type {DeckInputs} from '../../src/commands/build/session.ts';
import type {Site} from '../../src/model/post.ts';
import {type BuildOptions, resolveOptions} from '../../src/options.ts';
import {readCourse} from '../../src/site/course/course.ts';
import {themes} from '../browser/support.ts';

/** The inputs of `site` under `options`; includes, links and values of the site are unknown. */
export function deckInputsOf(site: Site, options: BuildOptions): DeckInputs {
  return {
    site,
    course: readCourse(site.root),
    options: resolveOptions(options, {}),
    themes,
    sourceDate: undefined,
    edit: '',
    tex: {macros: {}, numbers: 'none'},
    lookups: {
      include: () => undefined,
      includeFile: () => undefined,
      link: () => undefined,
      siteValue: () => undefined,
      findFile: () => undefined,
    },
  };
}
