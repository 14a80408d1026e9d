// Docusaurus and MDX: imports and tags of components are dropped, their text is kept; admonitions and tabs.
import type {FrontEndPass} from '../../parse/context.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {fenced} from '../shared/fences.ts';
import {picked} from '../shared/values.ts';
import {components} from './components.ts';
import {expressions, highlights, indents} from './mdx.ts';

const configs = ['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs', 'docusaurus.config.cjs'];

/** The front end. */
export const dialect: Dialect = {
  written: [codeBlocks, sitePaths],
  prose: [comments(), components, imports(), expressions, indents, highlights, divsBy({folded: {details: 'Details'}})],
  readSite: files => {
    // The config is a program: only what stands there as text is read.
    const text = configs.map(name => files.text(name)).find(one => one !== undefined) ?? '';
    const value = (key: string): string | undefined => new RegExp(`\\b${key}:\\s*['"\`]([^'"\`\\n]+)`).exec(text)?.[1];
    return {
      config: {...picked({title: value('title'), url: value('url'), lang: value('defaultLocale')}), emoji: true},
      order: [],
      exclude: ['build', 'src', 'static', 'versioned_docs', 'i18n'],
    };
  },
};

/** `import X from '…'` and `export const …`, over lines too. */
function imports(): FrontEndPass {
  const imported = String.raw`import\s(?:[^;\n]|\n(?!\s*\n)){0,2000}?(?:from\s+)?['"][^'"\n]+['"];?`;
  const exported = String.raw`export\s+(?:const|default|function)\b[^\n]*(?:\n(?!\s*\n)[^\n]+)*`;
  const statement = new RegExp(`^(?:${imported}|${exported})[ \\t]*$`, 'gm');
  return source =>
    rewriteAll(source, statement, found => leaveOut(found, 'a statement of the program around the notes'));
}

/** `{/* … *\/}`. */
function comments(): FrontEndPass {
  return source => rewriteAll(source, /\{\/\*[\s\S]{0,20000}?\*\/\}/g, found => leaveOut(found, 'a comment'));
}

/** `<CodeBlock language="js">{`…`}</CodeBlock>`, whose code stands between backticks. */
function codeBlocks(...[source]: Parameters<FrontEndPass>): ReturnType<FrontEndPass> {
  const block = /^[ \t]*<CodeBlock\b([^<>]*)>(?:\s*\{\s*`([^`]*)`\s*\}\s*|([^<>{}]*))<\/CodeBlock>/gm;
  return rewriteAll(source, block, ({match: [, words = '', ticked, plain = '']}) => {
    const lang = /\blanguage=["']([\w+#-]+)["']/.exec(words)?.[1] ?? '';
    return `\n${fenced(lang, (ticked ?? plain.trimStart()).replace(/^\n+/, '').trimEnd())}\n`;
  });
}

/** `![x](@site/static/a.png)`. */
function sitePaths(...[source]: Parameters<FrontEndPass>): ReturnType<FrontEndPass> {
  return rewriteAll(source, /(!\[[^[\]\n]*\]\()@site\//g, ({match}) => `${match[1]}/`);
}
