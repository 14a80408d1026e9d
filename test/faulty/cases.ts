// The table of faulty configurations, themes and command lines: what a person gets wrong, and what is said of it.

/**
 * One fault of a person. In arguments and texts `SITE` stands for the folder of the site, `NODE` for a program that is
 * no browser.
 */
export interface FaultyCase {
  readonly what: string;
  /** Files of the site by path, beside one post `W01.md`; null takes that away. A path that ends in `/` is a folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Behind `--site SITE --out OUT`; `--all` where there are none. */
  readonly args?: readonly string[];
  /** Where the fault is: how the message begins; empty where the fault is the command's own. */
  readonly range: string;
  /** What happened, as said. */
  readonly says: string;
  /** What to do, as said. */
  readonly cure: string;
  readonly code: 1 | 2;
}

const config = (what: string, text: string, line: number, says: string, cure: string): FaultyCase => ({
  what,
  files: {'lectern.yml': text},
  range: `lectern.yml:${line}: `,
  says,
  cure,
  code: 2,
});
const withFiles = (one: FaultyCase, files: FaultyCase['files']): FaultyCase => ({
  ...one,
  files: {...one.files, ...files},
});
const theme = (what: string, css: string, line: number, says: string, cure: string): FaultyCase => ({
  what,
  files: {'mine.css': css},
  args: ['--all', '--theme', 'SITE/mine.css'],
  range: `SITE/mine.css:${line}: `,
  says,
  cure,
  code: 2,
});
const command = (what: string, args: readonly string[], says: string, cure: string, code: 1 | 2 = 2): FaultyCase => ({
  what,
  args,
  range: '',
  says,
  cure,
  code,
});
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const configurations: readonly FaultyCase[] = [
  config('an unquoted colour', 'accent: #8a1538\n', 1, 'YAML takes #8a1538 for a comment', "accent: '#8a1538'"),
  config('a colour without #', 'accent: 8a1538\n', 1, 'lacks its #', 'Write "#8a1538" (in quotes)'),
  config('a colour of digits alone', 'accent: 801538\n', 1, 'as a number', "Write '#801538' (in quotes)"),
  config('a function with too few numbers', 'accent: rgb(1)\n', 1, 'is no CSS colour: "rgb(1)"', 'Write one such as'),
  config('a colour in German', 'accent: blau\n', 1, 'is no CSS colour: "blau"', 'a name such as teal'),
  config('a hex colour of five digits', "accent: '#12345'\n", 1, 'is no CSS colour', 'Write one such as "#7a1f3d"'),
  config('a colour that is none to see', 'accent: transparent\n', 1, 'see through', 'take its alpha away'),
  config('CSS behind a colour', "accent: 'red; } body { x'\n", 1, 'is no CSS colour', 'Write one such as'),
  config('a misspelt key', 'footer: x\nacent: red\n', 2, 'there is no key "acent"', 'did you mean "accent"?'),
  config('a key from elsewhere', 'colour_scheme: x\n', 1, 'there is no key', 'the keys are theme, prose'),
  config('an empty key', 'footer:\nprose: lead\n', 1, 'footer is empty', 'take the line away'),
  config('a key that is set twice', 'prose: lead\nfooter: x\nprose: full\n', 3, '"prose" is set twice', 'Take one'),
  config('a theme that is none', 'footer: x\ntheme: semnar\n', 2, 'no theme "semnar"', 'Choose one of'),
  config('a theme file that is not there', 'theme: my.css\n', 1, 'there is no such file', 'Paths begin at'),
  config('a ratio that is none', 'ratio: 4:2\n', 1, 'ratio must be one of', '16:9, 4:3'),
  config('a ratio as a number', 'ratio: 1.78\n', 1, 'ratio must be one of', '16:9, 4:3'),
  config('prose that is neither', 'prose: ful\n', 1, 'prose must be one of', 'lead, full'),
  config('a paper that is none', 'paper: A3\n', 1, 'paper must be one of', 'a4, letter'),
  config('a handout that is none', 'handout: 8up\n', 1, 'handout must be one of', 'notes, lines'),
  config('a footer that is a number', 'footer: 2026\n', 1, 'as a number', "Put it in quotes: '2026'"),
  config('a footer that is too long', `footer: ${'x'.repeat(81)}\n`, 1, 'has 81 letters', 'Shorten it'),
  config('a logo that is not there', 'footer: x\nlogo: img/logo.svg\n', 2, 'there is no such file', 'case counts'),
  withFiles(config('a logo that is too large', 'logo: a.png\n', 1, 'has 301 kB', 'Save it smaller'), {
    'a.png': new Uint8Array(300_001),
  }),
  withFiles(config('a logo of the wrong kind', 'logo: a.gif\n', 1, 'must end with .svg, .png', 'Save it in one of'), {
    'a.gif': 'GIF89a',
  }),
  withFiles(config('a logo whose content is another', 'logo: a.svg\n', 1, 'content is no SVG', 'Save it anew'), {
    'a.svg': png,
  }),
  withFiles(config('a logo that is a folder', 'logo: a.svg\n', 1, 'is a folder', 'Name the file in it'), {
    'a.svg/': '',
  }),
  withFiles(config('a logo outside of the site', 'logo: ../beside.svg\n', 1, 'outside of the site', 'Copy the file'), {
    '../beside.svg': '<svg/>',
  }),
  config('a logo on the web', 'logo: https://a.org/logo.svg\n', 1, 'nothing is fetched', 'Save the file in the site'),
  config('a dark logo that is not there', 'logo-dark: b.png\n', 1, 'logo-dark names b.png', 'Paths begin at'),
  config('a font of the machine', 'fonts:\n  text: Georgia\n', 2, 'does not come with Lectern', 'Name its files: {'),
  config('a misspelt bundled font', 'fonts:\n  text: Litterata\n', 2, '"Litterata"', 'Did you mean Literata?'),
  config('a role of a font that is none', 'fonts:\n  body: Plex\n', 2, 'no key "body"', 'one of text, title, code'),
  config('a font without its role', 'fonts: Plex\n', 1, 'fonts is not right', 'such as "text: Literata"'),
  config(
    'a font whose file is not there',
    'fonts:\n  title:\n    family: Own\n    files:\n      400: own.woff2\n',
    5,
    'there is no such file',
    'Paths begin at',
  ),
  config(
    'a font with a weight that is none',
    'fonts:\n  title:\n    family: Own\n    files:\n      bold: own.woff2\n',
    5,
    'is no weight',
    'Write one such as 400',
  ),
  config(
    'a font without files',
    'fonts:\n  title:\n    family: Own\n    files: {}\n',
    4,
    'names no file',
    'Add one, such as 400',
  ),
  withFiles(
    config(
      'a font that is none',
      'fonts:\n  code: {family: Own, files: {400: a.woff2}}\n',
      2,
      'no WOFF2',
      'Save it anew',
    ),
    {'a.woff2': '<html>Not found</html>'},
  ),
  config(
    'a place above the site',
    'publish:\n  pdf: ../{lecture}.pdf\n',
    2,
    'is no path below',
    'may not begin with /',
  ),
  config('one place for all', 'publish:\n  pdf: "{week}.pdf"\n', 2, 'the same file for all', 'put {lecture}'),
  config('a place-holder that is none', 'publish:\n  pdf: a/{name}.pdf\n', 2, 'is no pattern', '{lecture}, {key}'),
  config(
    'an accepted rule that is none',
    'accept:\n  - figure-smal\n',
    2,
    'no such rule',
    'did you mean "figure-small"?',
  ),
  config('an accepted error', 'accept: [write-failed]\n', 1, 'errors cannot be accepted', 'Mend it in the notes'),
  config('an accepted rule without a list', 'accept: figure-small\n', 1, 'accept is not right', '[figure-small]'),
  config('an open quote', 'theme: chalk\nfooter: "a\n', 2, 'a quote is not closed', 'Close the quote'),
  config('a tab', 'fonts:\n\ttext: Plex\n', 2, 'Tabs', 'Indent with spaces'),
  config('a list', '- theme\n', 1, 'no list of "key: value" lines', 'Write one setting a line'),
  {
    ...config('a file that is no text', '', 1, 'not text', 'Save it as text in UTF-8'),
    files: {'lectern.yml': new Uint8Array([0, 1, 2])},
  },
  {
    what: 'a Jekyll config with an open quote',
    files: {'_config.yml': 'a: b\ntitle: "x\n'},
    // It costs no site; where there is nothing else to read, it is told with that.
    range: 'There are no posts in SITE',
    says: '_config.yml:2: a quote is not closed',
    cure: 'Close the quote',
    code: 2,
  },
];

const head = "/* @theme mine */\n@import 'seminar';\n";
const themes: readonly FaultyCase[] = [
  theme(
    'an import of no theme',
    "/* @theme mine */\n@import 'semnar';\n",
    2,
    'no theme "semnar"',
    'did you mean "seminar"?',
  ),
  theme(
    'an import of a file',
    "/* @theme mine */\n@import './other.css';\n",
    2,
    'the file "./other.css"',
    'Import one of',
  ),
  theme('an import of itself', "/* @theme mine */\n@import 'mine';\n", 2, 'imports itself', 'Import one of'),
  theme('an unclosed brace', `${head}section { color: red;\n`, 3, 'is never closed', 'Add its }'),
  theme('a brace too many', `${head}section { color: red; }\n}\n`, 4, 'closes nothing', 'Take it away'),
  theme('an unclosed quote', `${head}section { content: "x }\n`, 3, 'quote that begins here', 'Add its end'),
  theme('an unclosed comment', `${head}/* what\nsection {}\n`, 3, 'comment that begins here', 'Add its */'),
  theme('a declaration without a colon', `${head}section { color red; }\n`, 3, 'no declaration', 'property: value;'),
  theme(
    'a misspelt token',
    `${head}section {\n  --acent: red;\n}\n`,
    4,
    'no theme uses the token --acent',
    'Did you mean --accent?',
  ),
  theme('a token that nobody sets', `${head}p { color: var(--inc); }\n`, 3, 'no token --inc', 'Did you mean --ink?'),
  theme('no name', "@import 'seminar';\n", 1, 'does not name itself', '/* @theme my-name */'),
  theme(
    'a picture that is not there',
    `${head}section { background: url(a.png); }\n`,
    3,
    'no file "a.png"',
    'Correct the path',
  ),
  {
    ...command(
      'an option for a theme file that is not there',
      ['--all', '--theme', 'SITE/no.css'],
      'cannot be read',
      'Correct the path',
    ),
    range: 'The theme SITE/no.css ',
  },
];

const commands: readonly FaultyCase[] = [
  command('a lecture that is none', ['W02'], 'No lecture of SITE is called "W02"', 'Nearest: W01'),
  command('no lecture', ['--quiet'], 'which lecture?', 'build all of them with --all'),
  command('a format that is none', ['--all', '--formats', 'docx'], "no format 'docx'", 'choose from html, pdf'),
  command('no format', ['--all', '--formats', ','], 'names none', 'of html, pdf'),
  command('a misspelt option', ['--all', '--formts', 'html'], "unknown option '--formts'", 'Did you mean --formats'),
  command(
    'an option for prose that is neither',
    ['--all', '--prose', 'half'],
    "'half' is invalid",
    'Allowed choices are lead, full',
  ),
  command('a report that is none', ['--all', '--format', 'xml'], "'xml' is invalid", 'Allowed choices are text, json'),
  command('an option for a theme that is none', ['--all', '--theme', 'dark'], 'no theme "dark"', 'Choose one of'),
  command('a share that is none', ['--all', '--shard', '5/4'], 'no share 5 of 4', 'from 1/4 to 4/4'),
  command('a site that is not there', ['--all', '--site', 'SITE/no'], 'no folder SITE/no', 'with --site'),
  command('a site that is a file', ['--all', '--site', 'SITE/W01.md'], 'is a file', 'Name the folder'),
  command(
    'an output that is a file',
    ['--all', '--out', 'SITE/W01.md'],
    'a file bears its name',
    'Move that file away',
    1,
  ),
  command(
    'an output below a file',
    ['--all', '--out', 'SITE/W01.md/x'],
    'is a file, not a folder',
    'another folder with --out',
    1,
  ),
  command('a folder to publish to that is not there', ['--all', '--publish', 'SITE/no'], 'no folder', 'Name the site'),
  command('nothing to publish', ['--all', '--publish', 'SITE', '--formats', 'md'], 'neither of them', '--formats pdf'),
  command('a browser that is not there', ['--all', '--browser', 'SITE/no'], 'does not exist', 'Correct the path', 1),
  command(
    'a browser that is none',
    ['--all', '--no-cache', '--browser', 'NODE'],
    'No browser could be started',
    'install Chrome or Chromium',
    1,
  ),
  {
    ...command('notes in Org alone', ['--all'], 'its notes are Org (w/a.org)', 'pandoc w/a.org -t gfm -o w/a.md'),
    files: {'W01.md': null, 'w/a.org': '* A'},
  },
  {
    ...command('AsciiDoc alone', ['--all'], '2 files such as a.adoc', 'pandoc a.adoc -f asciidoc'),
    files: {'W01.md': null, 'a.adoc': 'A', 'b.adoc': 'B'},
  },
  {
    ...command('LaTeX alone', ['--all'], 'its notes are LaTeX', 'pandoc a.tex -t gfm'),
    files: {'W01.md': null, 'a.tex': 'A'},
  },
  {
    ...command('an empty folder', ['--all'], 'There are no posts in SITE', 'Name the folder of the notes'),
    files: {'W01.md': null},
  },
  {
    ...command('a Jekyll site without front matter', ['--all'], 'begins with front matter', 'Put two lines "---"'),
    files: {'_config.yml': 'title: x\n'},
  },
];

/** All of them. */
export const faultyCases: readonly FaultyCase[] = [...configurations, ...themes, ...commands];
