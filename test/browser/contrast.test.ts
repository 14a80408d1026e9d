// AA contrast, computed from the tokens of each theme as the browser resolves them, for the theme's accent and for hard
// ones.
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {withCourse} from '../../src/render/themes/course-theme.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {loadThemes} from '../../src/render/themes/theme.ts';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {themesDir} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';

const accents = ['', '#ffff00', '#000000', '#ffffff', '#ff00ff', '#00ff00', '#7a1f3d', '#ff7f00'];
/** What notes set parts of formulas in. */
const own = ['gray', 'red', 'blue', 'lime', 'yellow', 'cyan', 'magenta', 'black', 'orange', '#ffd'];
const roles = ['content', 'title', 'section', 'statement', 'quotation', 'readings', 'closing'];
const tokens = [
  'string',
  'string-expression',
  'constant',
  'keyword',
  'function',
  'parameter',
  'punctuation',
  'comment',
  'link',
  'inserted',
  'deleted',
  'changed',
];
/** WCAG 2.2, 1.4.3: text; everything here is taken for small, so that it holds at any size. */
const min = 4.5;
/** WCAG 2.2, 1.4.6: emphasis is no weaker than what it stands in. */
const minEmphasis = 7;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** In the page: each pair of colours that stand on each other, by role, with its contrast. */
function pairs(names: readonly string[]): readonly (readonly [pair: string, ratio: number])[] {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const luminance = (colour: string): number => {
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data]
      .map(each => each / 255)
      .map(each => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll<HTMLElement>('foreignObject > section')].flatMap(section => {
    const probe = section.appendChild(document.createElement('i'));
    const at = (token: string): number => {
      probe.style.color = `var(--${token})`;
      return luminance(getComputedStyle(probe).color);
    };
    const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const plain = ['ink', 'muted', 'strong'].flatMap(text =>
      ['ground', 'soft'].map(
        background => [`${section.className}: ${text} on ${background}`, ratio(at(text), at(background))] as const,
      ),
    );
    const code = names.map(
      name =>
        [`${section.className}: ${name} on code`, ratio(at(`marp-shiki-token-${name}`), at('code-ground'))] as const,
    );
    const emphasis = [`${section.className}: warm on ground`, ratio(at('warm'), at('ground'))] as const;
    const formulas = [...section.querySelectorAll('.katex .mathnormal')].flatMap(letter =>
      ['ground', 'soft'].map(background => {
        const colour = getComputedStyle(letter).color;
        return [`${section.className}: ${colour} on ${background}`, ratio(luminance(colour), at(background))] as const;
      }),
    );
    return [...plain, emphasis, ...formulas, ...(section.className.includes('content') ? code : [])];
  });
}

describe.each(['seminar', 'seminar-dark', 'chalk'])('%s', theme => {
  it.each(accents)('keeps 4.5:1 with accent "%s"', async accent => {
    const themes = withCourse(await loadThemes(theme, themesDir), {
      ratio: '16:9',
      fonts: {},
      publish: {pdf: '', handout: ''},
      ...(accent === '' ? {} : {accent}),
    });
    const classes = roles.map(role => (role === 'statement' || role === 'quotation' ? `content ${role}` : role));
    const formulas = own.map(colour => `$\\textcolor{${colour}}{x}$`).join(' ');
    const slides = classes.map(name => `<!-- _class: ${name} -->\n\n# x\n\n${formulas}`).join('\n\n---\n\n');
    const markdown = `---\ntheme: ${themes.name}\n---\n\n${slides}`;
    const measured = await withPage(
      browser,
      {html: buildPageHtml(createEngine(themes).render(markdown)), imageFiles: new Map()},
      async ({page}) => evaluateIn(page, pairs, tokens),
    );
    expect(measured.length).toBeGreaterThan(roles.length * (6 + 2 * own.length));
    expect(measured.filter(([, ratio]) => ratio < min)).toEqual([]);
    const emphasis = measured.filter(([pair]) => pair.includes(': warm on'));
    expect(emphasis).toHaveLength(roles.length);
    expect(emphasis.filter(([, ratio]) => ratio < minEmphasis)).toEqual([]);
  });
});
