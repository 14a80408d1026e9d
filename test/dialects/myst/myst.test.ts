import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/myst/myst.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('theorems and exercises have numbers of their kind, and are named by them', () => {
  const text = read(
    '```{prf:theorem} Sieve\n:label: sieve\nIt ends.\n```\n\n```{prf:lemma}\nSmall.\n```\n\n' +
      ':::{prf:theorem}\n:label: second\nIt counts.\n:::\n\n{prf:ref}`sieve` and {prf:ref}`second`',
  );
  expect(text).toContain('**Theorem 1 (Sieve):** It ends.');
  expect(text).toContain('**Lemma 1:** Small.');
  expect(text).toContain('**Theorem 2:** It counts.');
  expect(text).toContain('prose: Theorem 1 and Theorem 2');
});

test('what a start opens, its end closes: a solution is folded whole', () => {
  const gated = (name: string, body: string): string =>
    `\`\`\`{${name}-start} ex\n:label: ex\n\`\`\`\n${body}\n\`\`\`{${name}-end}\n\`\`\`\n`;
  expect(read(`${gated('exercise', 'Count.')}\n${gated('solution', 'Forty.')}\nAfter.`)).toBe(
    'prose: **Exercise 1 (ex):** Count.\ndirective: break\nprose: **Solution**\n' +
      'prose: Forty.\ndirective: break\nprose: After.',
  );
});

test('a role that nobody knows is its words; code stays code, icons vanish', () => {
  expect(read('{weather}`wet`, {func}`rain.fall`, {octicon}`sun` {bdg-info}`new` {footcite:p}`mill`')).toBe(
    'prose: wet, `rain.fall`, new [mill]',
  );
});

test('directives of lessons', () => {
  const one = (name: string): string => `\`\`\`{${name}}\nBring a jar.\n\`\`\`\n`;
  expect(read(one('prereq'))).toBe('prose: **Prerequisites:** Bring a jar.');
  expect(read(one('instructor-note'))).toBe('directive: notes\nprose: Bring a jar.');
  expect(read('```{only} html\nBring a jar.\n```')).toBe('prose: Bring a jar.');
});

test('reStructuredText within is read as MyST writes it', () => {
  const text = read(
    '```{eval-rst}\n.. tip::\n   Look :ref:`up <sky>`.\n\n   .. image:: sky.png\n      :alt: The sky\n\n' +
      '.. a comment\n\n`Words <https://a.org>`_\n```',
  );
  expect(text).toContain('prose: **Tip:** Look up.');
  expect(text).toContain('figure: <sky.png “The sky”>');
  expect(text).toContain('[Words](https://a.org)');
  expect(text).not.toContain('comment');
});

test('an open dropdown is no folded block; what says how a grid looks is no title', () => {
  expect(read('```{dropdown} More\n:open:\nRain.\n```')).toBe('prose: **More:** Rain.');
  expect(read(':::{grid} 1 2 2 3\nRain.\n:::')).toBe('prose: Rain.');
  expect(read('```{note} It rains.\n```')).toBe('prose: **Note:** It rains.');
});

test('attributes of spans and blocks vanish; quotes of a header are its own', () => {
  expect(read('{.lead}\nIt [rains]{.wet} `now`{.r}.')).toContain('prose: It rains `now`.');
  expect(read('```{csv-table} Rain\n:header: "day", "mm"\n1, 2\n```')).toContain('| day | mm |');
});

test('the order of a site of Sphinx is that of its lists of contents', () => {
  const files: Readonly<Record<string, string>> = {
    'conf.py': 'project = "Rain"\nauthor = "Ada Example"\n',
    'index.md': '# Rain\n\n```{toctree}\n:maxdepth: 1\n\nsecond\nWords <part/first.md>\n```\n',
    'part/first.md': '```{toctree}\nlast\n```\n',
  };
  const facts = dialect.readSite?.({text: path => files[path], data: () => ({})});
  expect(facts?.order).toEqual(['index', 'second', 'part/first', 'part/last']);
  expect(facts?.config).toMatchObject({title: 'Rain', authors: ['Ada Example']});
});
