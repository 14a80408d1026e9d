// Hugo: its shortcodes, and what its config says of a course.
import type {SiteFacts, SiteFiles} from '../../model/dialects/family.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {picked, recordOf} from '../shared/values.ts';
import {codeShortcodes, pairedShortcodes, shortcodes} from '../shared/hugo-shortcodes.ts';

const configs = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml', 'config.yaml', 'config.yml'];

/** The front end. */
export const dialect: Dialect = {
  written: [codeShortcodes],
  prose: [shortcodes, pairedShortcodes, divsBy({})],
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
    }),
    order: [],
    exclude: ['themes', 'layouts', 'archetypes', 'public', 'resources', 'static', 'data', 'i18n', 'exampleSite'],
  };
}
