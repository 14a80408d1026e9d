// GitBook: hints, steps, tabs and embedded pages in `{% … %}`, and the order of `SUMMARY.md`.
import type {FrontEndPass} from '../../parse/context.ts';
import {tabCloses, tabOpens} from '../../parse/source/callouts/aside.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {picked} from '../shared/values.ts';

const styles: ReadonlyMap<string, string> = new Map([
  ['success', 'tip'],
  ['working', 'note'],
]);

/** The front end. */
export const dialect: Dialect = {
  prose: [blocks(), divsBy({})],
  readSite: files => {
    const summary = files.text('SUMMARY.md') ?? '';
    const title = /^#[ \t]+(.+)$/m.exec(files.text('README.md') ?? '')?.[1];
    return {
      config: picked({title}),
      order: [...summary.matchAll(/\]\(<?([^()<>#\s]+\.md)/g)].map(([, path = '']) => path),
      exclude: ['SUMMARY.md', '_book', 'node_modules'],
    };
  },
};

/** Each tag: what holds text becomes a div or vanishes, what stands alone is a card. */
function blocks(): FrontEndPass {
  return source =>
    rewriteAll(source, /\{%[ \t]*(\w[\w-]*)(?![\w-])((?:[^%"\n]|"[^"\n]*")*)%\}/g, found => {
      const [raw, name = '', rest = ''] = found.match;
      const value = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(rest)?.[1] ?? '';
      switch (name) {
        case 'hint': {
          const style = value('style') || 'info';
          return `\n\n::: {.callout-${styles.get(style) ?? style}}\n\n`;
        }
        case 'endhint':
          return '\n\n:::\n\n';
        case 'tab':
          return `\n\n${tabOpens}\n\n**${value('title') || 'Tab'}**\n\n`;
        case 'endtab':
          return `\n\n${tabCloses}\n\n`;
        case 'embed':
        case 'file': {
          const url = value('url') || value('src');
          const card = {kind: 'media', url, title: value('caption'), raw, line: found.line} as const;
          return `\n\n${found.placeholders.add(card)}\n\n`;
        }
        case 'stepper':
        case 'endstepper':
        case 'step':
        case 'endstep':
        case 'tabs':
        case 'endtabs':
        case 'endembed':
        case 'endfile':
        case 'content-ref':
        case 'endcontent-ref':
        case 'code':
        case 'endcode':
        case 'columns':
        case 'endcolumns':
        case 'column':
        case 'endcolumn':
          return `\n\n${leaveOut(found, 'a tag of GitBook')}\n\n`;
        default:
          return undefined;
      }
    });
}
