// A deck's HTML -> the same with the keys of a lecture and the presenter's console.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'postcss';
import {sourceOf} from '../../browser/evaluate.ts';
import {packageRoot} from '../../package-root.ts';
import {textTokens} from '../../render/themes/text-tokens.ts';
import {catchDeck} from './in-page/catch-deck.ts';
import {createActions} from './in-page/presenter/actions.ts';
import {createChannel} from './in-page/presenter/channel.ts';
import {createClassView} from './in-page/presenter/class-view.ts';
import {createConsoleView} from './in-page/presenter/console/console-view.ts';
import {createNotesPane} from './in-page/presenter/console/notes-pane.ts';
import {createReplan} from './in-page/presenter/console/replan.ts';
import {createTimeline} from './in-page/presenter/console/timeline.ts';
import {createOverlay} from './in-page/presenter/dom.ts';
import {createFinder} from './in-page/presenter/finder.ts';
import {listKeys} from './in-page/presenter/key-table.ts';
import {listenForKeys} from './in-page/presenter/keys.ts';
import {nameOverview} from './in-page/presenter/overview-frame.ts';
import {createPace} from './in-page/presenter/plan/pace.ts';
import {readLecture} from './in-page/presenter/plan/read-lecture.ts';
import {findShorterWay} from './in-page/presenter/plan/shorter-way.ts';
import {type PresenterParts, runPresenter} from './in-page/presenter/run.ts';
import {createArticle} from './in-page/presenter/reading/article.ts';
import {listFormulaRules} from './in-page/presenter/reading/formula-rules.ts';
import {createReadingView} from './in-page/presenter/reading/reading-view.ts';
import {createPainter} from './in-page/presenter/stage.ts';
import {createStore} from './in-page/presenter/store.ts';
import {createTurner} from './in-page/presenter/turner.ts';
import {listZoomBoxes} from './in-page/presenter/zoom.ts';

const parts: PresenterParts = {
  createActions,
  createArticle,
  createChannel,
  createClassView,
  createConsoleView,
  createFinder,
  createNotesPane,
  createOverlay,
  createPace,
  createPainter,
  createReadingView,
  createReplan,
  createStore,
  createTimeline,
  createTurner,
  findShorterWay,
  listFormulaRules,
  listKeys,
  listenForKeys,
  listZoomBoxes,
  nameOverview,
  readLecture,
};

/** `html` with the scripts of the console before that of the deck, which they catch, and the colours of the key `d`. */
export function withPresenter(html: string): string {
  const sources = Object.entries(parts).map(([name, part]) => `${name}: ${String(part)}`);
  const css = minify(readTheme('presenter.css'));
  const readingCss = minify(textTokens().replace(':root', ':host') + readTheme('reading-view.css'));
  const scripts = [
    `${sourceOf({run: catchDeck, calls: []})}();`,
    `${sourceOf({run: runPresenter, calls: []})}(${JSON.stringify({css, readingCss})}, {${sources.join(',')}});`,
  ].map(
    script => `<script>(() => { const __name = f => f; ${script.replace(/<\/script/gi, '<\\/script')} })();</script>`,
  );
  // The last one is that of the deck's own keys.
  const before = html.includes('<script') ? html.lastIndexOf('<script') : html.lastIndexOf('</body>');
  const withScripts = html.slice(0, before) + scripts.join('') + html.slice(before);
  return withoutOldView(withScripts).replace('</head>', () => `<style>${flipped()}</style></head>`);
}

/** `html` without the rules of the presenter view that the console replaces: a quarter of the library's own. */
function withoutOldView(html: string): string {
  return html.replace(/<style>(@media screen\{body\[data-bespoke-view[\s\S]*?)<\/style>/, (_, css: string) => {
    const tree = parse(css);
    tree.walkRules(rule => {
      const selectors = rule.selectors.filter(one => !/data-bespoke-view=.?presenter/.test(one));
      if (selectors.length === 0) rule.remove();
      else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
    });
    return `<style>${tree.toString()}</style>`;
  });
}

/** Sections that are dark in all themes. */
const steady = '.title,.section,.on-deep,.on-picture,.on-accent';

/** Rules that turn the slides dark where they are light, and light where they are dark. */
function flipped(): string {
  // A pad would set the page anew.
  const dark = new Map(tokensOf(readTheme('seminar-dark.css')));
  dark.delete('--figure-pad');
  const light = tokensOf(readTheme('base.css'));
  const rule = (name: string, values: ReadonlyMap<string, string>): string => {
    const own = [...dark.keys()].flatMap(token => (values.has(token) ? `${token}:${values.get(token)}!important` : []));
    return `.lectern-flipped.${name} foreignObject>section:not(${steady}){${own.join(';')}}`;
  };
  return rule('lectern-light', dark) + rule('lectern-dark', light);
}

/** Values of the custom properties that a theme sets on its sections; the first one of each counts. */
function tokensOf(css: string): ReadonlyMap<string, string> {
  const found = [...css.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return new Map(found.reverse());
}

function readTheme(name: string): string {
  return readFileSync(join(packageRoot, 'themes', name), 'utf8');
}

/** CSS of ours without what the browser does not need. */
function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}
