// A Jekyll site's _config.yml -> what to add to its `exclude`, so that Jekyll leaves Lectern's files alone. It is never
// changed.
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isRecord} from '../../site/front-matter/bound-value.ts';
import {parseYaml} from '../../site/front-matter/yaml.ts';

/** What Jekyll would copy into the site, or take for pages of it. */
const ours = ['output', 'lectern.yml', 'package.json', 'package-lock.json', 'node_modules'];

/** One sentence with the lines to add; none where the folder is no Jekyll site, or all is excluded. */
export async function excludeAdvice(root: string): Promise<readonly string[]> {
  const path = join(root, '_config.yml');
  if (!existsSync(path)) return [];
  const {data} = parseYaml(await readFile(path, 'utf8'));
  const list: unknown = isRecord(data) ? data.exclude : undefined;
  const known = (Array.isArray(list) ? list : []).map(one => String(one).replace(/^\.?\/|\/$/g, ''));
  const missing = ours.filter(name => !known.includes(name));
  return missing.length === 0
    ? []
    : [`So that Jekyll leaves these alone, add to its list "exclude": ${missing.join(', ')}`];
}
