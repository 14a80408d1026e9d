import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {checkTheme} from '../../../src/render/themes/check-theme.ts';
import {loadThemes, readShippedThemes} from '../../../src/render/themes/theme.ts';

const themesDir = fileURLToPath(new URL('../../../themes', import.meta.url));
let shipped: readonly string[] = [];
beforeAll(async () => {
  shipped = await readShippedThemes(themesDir);
});
const faults = (css: string, folder = themesDir) =>
  checkTheme(css, folder, shipped).map(({line, message, isGrave}) => [line, message.split(/[.,;]/, 1)[0], isGrave]);

describe('a sound theme', () => {
  it.each([
    "/* @theme a */\n@import 'seminar';\nsection { --accent: #7a1f3d; }",
    "/* @theme a */ @import 'chalk'; section { --mine: 3px; padding: var(--mine) var(--other, 2px); }",
    "/* @theme a */ @import 'default'; section { --color-foreground: red; }",
    "/* @theme a */ @import url('https://fonts.example/a.css'); @import 'seminar';",
    '/* @theme a */ section { color: red; --of-another-tool: 1; }',
    "/* @theme a */ @import 'seminar'; section { --marp-shiki-token-string: red; background: url(data:,) url(#a); }",
  ])('%s has no faults', css => expect(faults(css)).toEqual([]));

  it('may be one of those that come with the program', () => {
    expect(shipped.flatMap(css => faults(css))).toEqual([]);
  });
});

it('tells all faults, by line', () => {
  const css =
    "/* @theme a */\n@import 'seminar';\np { color: var(--inc); }\nsection { --acent: red; background: " +
    'url(no.png); }\n';
  expect(faults(css)).toEqual([
    [3, 'there is no token --inc', true],
    [4, 'there is no file "no', true],
    [4, 'no theme uses the token --acent', true],
  ]);
});

it('takes a token that is like none for a slip that does no harm: the build goes on and says so', async () => {
  const css = "/* @theme a */\n@import 'seminar';\nsection { --something-else: red; }\n";
  expect(faults(css)).toEqual([[3, 'no theme uses the token --something-else', false]]);
  const file = join(mkdtempSync(join(tmpdir(), 'theme-')), 'a.css');
  writeFileSync(file, css);
  const {name, warnings} = await loadThemes(file, themesDir);
  expect(name).toBe('a');
  expect(warnings).toEqual([expect.stringMatching(/a\.css:3: no theme uses the token --something-else/)]);
});
