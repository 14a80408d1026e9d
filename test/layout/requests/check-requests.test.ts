// What an author asks of pages: what comes of it, and what is said where it cannot be done.
import {describe, expect, it} from 'vitest';
import {pagesOf} from '../../support/pages.ts';

const words = (n: number, word = 'rye') => `${Array.from({length: n}, (_, i) => `${word}${i}`).join(' ')}.`;
const long = words(60);
const figure = (name: string, size = '1600x900') => `![${name}](${name}-${size}.png)`;
const codeOf = (...lines: readonly string[]) => ['```py', ...lines, '```'].join('\n');
const made = (notes: string) => {
  const {pages, told} = pagesOf(notes);
  return {
    titles: pages.map(({title}) => title),
    layouts: pages.map(({layout}) => layout),
    kickers: pages.map(({trail}) => trail),
    told: told.map(({message, line}) => `${line} ${message}`),
  };
};

describe('title', () => {
  it('begins a page and names it, below the title of its section', () => {
    const {titles, kickers, told} = made(`# A\n\nRye keeps.\n\n<!-- slide: title="Mine" -->\nWheat dries in a day.`);
    expect(titles).toEqual(['A', 'Mine']);
    expect(kickers).toEqual([[], ['A']]);
    expect(told).toEqual([]);
  });

  it('names the first page of a section whose first block it stands before', () => {
    const {titles, kickers} = made('# A\n\n<!-- slide: title="Mine" -->\nWheat dries in a day.');
    expect([titles, kickers]).toEqual([['Mine'], [['A']]]);
  });

  it('begins a page at an item; the numbers go on', () => {
    const {pages} = pagesOf('# A\n\n1. Rye keeps.\n<!-- slide: title="Mine" -->\n2. Wheat dries.\n3. Oats.');
    expect(pages.map(({title}) => title)).toEqual(['A', 'Mine']);
    expect(pages[1]?.blocks).toMatchObject([{kind: 'list', start: 2}]);
  });

  it('that another page has is told', () => {
    const {told} = made('# Rye\n\nRye keeps.\n\n# A\n\na b c\n\n<!-- slide: title="Rye" -->\nOats.');
    expect(told).toEqual(['9 “title="Rye"” cannot be done: another page is called so']);
  });

  it('that is wider than its line is told, and its page begins all the same', () => {
    const {titles, told} = made(`# A\n\nRye.\n\n<!-- slide: title="${words(20)}" -->\nWheat dries.`);
    expect(titles).toEqual(['A', 'A']);
    expect(told).toEqual([expect.stringMatching(/^5 “title=.*cannot be done: it is wider than the line/)]);
  });
});

describe('break and join', () => {
  it('a page begins with an item', () => {
    const {pages} = pagesOf('# A\n\n- Rye\n- Wheat\n<!-- slide: break -->\n- Oats\n- Barley');
    expect(pages.map(({blocks}) => blocks[0]?.items)).toEqual([2, 2]);
  });

  it('a block stays on the page before, which another page is dearer for', () => {
    const begins = (directive: string) => {
      const all = ['a', 'b', `${directive}o`, 'c', 'd'].map(one => one.replace(/\w$/, name => words(47, name)));
      return pagesOf(`# A\n\n${all.join('\n\n')}`).pages.some(({blocks}) => blocks[0]?.text.startsWith('o'));
    };
    expect(begins('')).toBe(true);
    expect(begins('<!-- slide: join -->\n')).toBe(false);
  });

  it('what a page does not hold is told', () => {
    const table = (name: string) => `| ${name} | b |\n|---|---|\n${`| ${name} | rye |\n`.repeat(8)}`;
    const {told} = made(`# A\n\n${table('a')}\n<!-- slide: join -->\n${table('c')}`);
    expect(told).toEqual([expect.stringMatching(/^14 “join” cannot be done: the page before does not hold it: it is/)]);
  });
});

describe('layout', () => {
  it.each([
    ['beside', `${figure('a')}\n\n${words(25)}`],
    ['wide', `${figure('a', '900x900')}\n\n${words(25)}`],
    ['pair', `${figure('a', '800x600')}\n\n${figure('b', '800x600')}`],
    ['full', figure('a')],
    ['columns', '- Rye\n- Wheat\n- Oats'],
    ['code-beside', `${codeOf('bake()', 'eat()')}\n\n- ${words(9)}\n- ${words(8)}`],
    ['text', `- ${Array.from({length: 12}, (_, i) => `Rye ${i}`).join('\n- ')}`],
  ])('%s is had for its block, and for its section', (layout, block) => {
    expect(made(`# A\n\n<!-- slide: layout=${layout} -->\n${block}`).told).toEqual([]);
    expect(made(`# Z\n\nz\n\n<!-- slide: layout=${layout} -->\n# A\n\n${block}`).told).toEqual([]);
  });

  it('of one block is not that of the others', () => {
    const list = '- Rye\n- Wheat\n- Oats';
    const notes = `# A\n\n<!-- slide: layout=columns -->\n${list}\n\n<!-- slide: break -->\nOats.\n\n${list}`;
    expect(made(notes).layouts).toEqual(['columns', 'stack']);
  });

  it.each([
    ['beside', figure('a', '1600x300'), 'there is no text to stand beside it'],
    ['beside', `${figure('a', '1600x300')}\n\n${words(25)}`, 'a figure three times as wide as high'],
    ['beside', 'Rye keeps.', 'there is no figure on the page'],
    ['pair', figure('a'), 'one figure stands on the page, not 2'],
    ['text', figure('a'), 'a figure stands on the page'],
    ['columns', 'Rye keeps.', 'there is no list of short items'],
    ['parallel', 'Rye keeps.', 'two to four headings on one page'],
    ['code-beside', '```py\nbake()\n```', 'there is no text on the page to stand beside it'],
    ['code-beside', `${words(9)}\n\n${codeOf(`bake(${long})`)}`, 'is longer than the column beside its text'],
    ['code-beside', `${codeOf('bake()')}\n\n| a | b |\n|---|---|\n| c | d |`, 'a table on the page needs its whole'],
    ['code-beside', `${codeOf('bake()')}\n\n${figure('a', '300x200')}`, 'a figure stands on the page'],
    ['code-beside', 'Rye keeps.', 'there is no code on the page'],
  ])('%s that cannot be had is told with the reason', (layout, block, why) => {
    const {told} = made(`# A\n\nRye.\n\n<!-- slide: break -->\n<!-- slide: layout=${layout} -->\n${block}`);
    expect(told).toEqual([expect.stringContaining(`6 “layout=${layout}” cannot be done: `)]);
    expect(told[0]).toContain(why);
  });

  it('code-beside is of the page with the code: said of it, of what leads in to it, or of its section', () => {
    const [ask, code] = ['<!-- slide: layout=code-beside -->\n', codeOf('bake()', 'eat()')];
    const layouts = (notes: string) => made(`# Z\n\nz\n\n${notes}`).layouts.slice(1);
    expect(layouts(`# A\n\nRye keeps:\n\n${code}`)).toEqual(['stack']);
    expect(layouts(`# A\n\nRye keeps:\n\n${ask}${code}`)).toEqual(['code-beside']);
    expect(layouts(`# A\n\n${ask}Rye keeps:\n\n${code}`)).toEqual(['code-beside']);
    const other = `<!-- slide: break -->\nOats.\n\n- Wheat\n- Barley`;
    expect(layouts(`${ask}# A\n\nRye keeps:\n\n${code}\n\n${other}`)).toEqual(['code-beside', 'stack']);
    const again = `# B\n\nRye keeps:\n\n${code}`;
    expect(layouts(`${ask}# A\n\nRye keeps:\n\n${code}\n\n${again}`)).toEqual(['code-beside', 'stack']);
  });

  it('the one line of text that is to stand beside code does not leave its page for the title', () => {
    const pages = (ask: string) =>
      pagesOf(`# A\n\nRye.\n\n<!-- slide: break -->\nHow is it baked?\n\n${ask}${codeOf('bake()')}`).pages;
    const kinds = (ask: string) => pages(ask).map(({blocks}) => blocks.map(({kind}) => kind));
    expect(kinds('')[1]).toEqual(['code']);
    expect(kinds('<!-- slide: layout=code-beside -->\n')[1]).toEqual(['prose', 'code']);
  });

  it('figures in a row are no smaller than can be read', () => {
    const row = ['a', 'b', 'c'].map(name => figure(name)).join('\n\n');
    const {told} = made(`# A\n\n<!-- slide: layout=three -->\n${row}`);
    expect(told).toEqual([expect.stringContaining('they would be too small to read')]);
  });
});

it('what a section asks for is told once, where none of its pages has it', () => {
  const {told} = made(
    `# Z\n\nz\n\n<!-- slide: layout=pair -->\n# A\n\n${figure('a')}\n\n${long}\n\n${figure('b')}\n\n${long}`,
  );
  expect(told).toHaveLength(1);
});

describe('grounds and classes', () => {
  it('a page has the ground that its block asks for, the pages of a section theirs', () => {
    const {pages} = pagesOf(
      [
        '<!-- slide: background=soft -->\n\n# A\n\nRye keeps.',
        '<!-- slide: break -->\n<!-- slide: background=deep -->\nOats.',
        '<!-- slide: break -->\nWheat dries.',
      ].join('\n\n'),
    );
    expect(pages.map(({styleClasses}) => styleClasses.filter(name => name.startsWith('on-')))).toEqual([
      ['on-soft'],
      ['on-deep'],
      ['on-soft'],
    ]);
  });

  it('a picture is a backdrop, of a section or of one of its pages', () => {
    const {pages} = pagesOf(
      [
        '<!-- slide: background=a.jpg -->\n\n# A\n\nRye keeps.',
        '<!-- slide: break -->\n<!-- slide: background=deep -->\nOats.',
        '<!-- slide: break -->\n<!-- slide: background="b c.png" -->\nWheat dries.',
      ].join('\n\n'),
    );
    const grounds = pages.map(({styleClasses, backdrop}) => [
      styleClasses.find(name => name.startsWith('on-')),
      backdrop,
    ]);
    expect(grounds).toEqual([
      ['on-picture', 'a.jpg'],
      ['on-deep', ''],
      ['on-picture', 'b c.png'],
    ]);
  });

  it('an item that begins a page may ask for its ground', () => {
    const {pages} = pagesOf('# A\n\n- Rye\n- Oats\n<!-- slide: break background=deep -->\n- Wheat\n- Barley');
    expect(pages.map(({styleClasses}) => styleClasses.includes('on-deep'))).toEqual([false, true]);
  });

  it('sections of other grounds share no slide', () => {
    const notes = (directive: string) => `# Z\n\n## A\n\nRye keeps.\n\n${directive}## B\n\nWheat dries.`;
    expect(pagesOf(notes('')).pages).toHaveLength(1);
    expect(pagesOf(notes('<!-- slide: background=deep -->\n')).pages).toHaveLength(2);
  });
});
