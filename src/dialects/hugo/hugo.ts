// Hugo: its shortcodes, and what its config says of a course.
import type {SiteFacts, SiteFiles} from '../../model/dialects/family.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {picked, recordOf} from '../shared/values.ts';
import {lessonDivs} from '../shared/lessons.ts';
import {pairedShortcodes} from '../shared/shortcodes/paired.ts';
import {codeOfShortcodes, codeShortcodes, formulaShortcodes, shortcodes} from '../shared/shortcodes/single.ts';
import {unknownShortcodes} from '../shared/shortcodes/unknown.ts';
import {blockAttributes} from './attributes.ts';

const configs = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', 'config.yaml', 'config.yml'];

/** The front end. */
export const dialect: Dialect = {
  written: [codeShortcodes, formulaShortcodes],
  prose: [codeOfShortcodes, shortcodes, pairedShortcodes, unknownShortcodes, blockAttributes, divsBy(lessonDivs)],
  readSite,
};

function readSite(files: SiteFiles): SiteFacts {
  const all = [...configs, ...configs.map(name => `config/_default/${name}`)].map(name => files.data(name));
  const data = all.find(one => Object.keys(one).length > 0) ?? {};
  const params = recordOf(data.params);
  const {title, languageCode, baseURL, author} = data;
  return {
    config: picked({
      title,
      lang: languageCode ?? data.defaultContentLanguage,
      url: baseURL,
      author: typeof author === 'string' ? author : (recordOf(author).name ?? params.author),
      params,
      emoji: data.enableEmoji,
    }),
    order: [],
    exclude: ['themes', 'layouts', 'archetypes', 'public', 'resources', 'static', 'data', 'i18n', 'exampleSite'],
  };
}
