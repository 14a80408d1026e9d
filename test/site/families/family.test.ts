import {expect, test} from 'vitest';
import {families} from '../../../src/dialects/families.ts';
import {readSite} from '../../../src/site/site.ts';
import {makeSite} from '../make-site.ts';

const conf = 'project = "Rain"\nextensions = ["myst_parser"]\n';

test('the config of a course may lie in a folder of its site: title, order and family come from there', async () => {
  const root = makeSite({
    'README.md': '# About\n\nWords.\n',
    'content/conf.py': conf,
    'content/index.md': '# Rain\n\n```{toctree}\nsnow\nhail\n```\n',
    'content/hail.md': '# Hail\n',
    'content/snow.md': '# Snow\n',
  });
  const site = await readSite(root, undefined, families);
  expect(site.dialect).toBe('myst');
  expect(site.title).toBe('Rain');
  const paths = site.posts.map(({path}) => path).filter(path => path.startsWith('content/'));
  expect(paths.filter(path => /snow|hail/.test(path))).toEqual(['content/snow.md', 'content/hail.md']);
});

test('where two folders have one, none speaks for the site', async () => {
  const root = makeSite({'a/conf.py': conf, 'a/a.md': '# A\n', 'b/mkdocs.yml': 'site_name: B\n', 'b/b.md': '# B\n'});
  expect((await readSite(root, undefined, families)).dialect).toBeUndefined();
});
