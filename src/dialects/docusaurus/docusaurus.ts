// Docusaurus and MDX: imports and tags of components are dropped, their text is kept; admonitions and tabs.
import type {FrontEndPass} from '../../parse/context.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {figureOf} from '../shared/html.ts';
import {picked} from '../shared/values.ts';
import {expressions, highlights, indents} from './mdx.ts';

const configs = ['docusaurus.config.js', 'docusaurus.config.ts', 'docusaurus.config.mjs', 'docusaurus.config.cjs'];

/** The front end. */
export const dialect: Dialect = {
  prose: [
    imports(),
    comments(),
    namedFigures(),
    properties(),
    blocks(),
    components(),
    expressions,
    indents,
    highlights,
    divsBy({folded: {details: 'Details'}}),
  ],
  readSite: files => {
    // The config is a program: only what stands there as text is read.
    const text = configs.map(name => files.text(name)).find(one => one !== undefined) ?? '';
    const value = (key: string): string | undefined => new RegExp(`\\b${key}:\\s*['"\`]([^'"\`\\n]+)`).exec(text)?.[1];
    return {
      config: picked({title: value('title'), url: value('url'), lang: value('defaultLocale')}),
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

/** `src={require('./a.png').default}`, `style={{…}}`, `{' '}`. */
function properties(): FrontEndPass {
  return source => {
    const text = rewriteAll(
      source,
      /\b([a-zA-Z]+)=\{(?:require|useBaseUrl)\(\s*['"]([^'"\n]+)['"]\s*\)(?:\.default)?\}/g,
      ({match}) => `${match[1]}="${match[2]}"`,
    );
    const plain = rewriteAll(
      text,
      /(<[A-Za-z][^<>{}]*?)\s[\w-]+=(?:\{\{[^{}]*\}\}|\{[^{}]*\})/g,
      ({match}) => match[1],
    );
    return rewriteAll(plain, /\{(['"`]) *\1\}/g, () => ' ');
  };
}

/** A figure of a component that names its file. */
function namedFigures(): FrontEndPass {
  return source =>
    rewriteAll(
      source,
      /<[A-Z]\w*(?:Image|Figure|Img)?\b(?=[^<>]*?\b(?:img|src|image|light)[=:])([^<>]*?)\/>/g,
      found => {
        const words = found.match[1] ?? '';
        const of = (keys: string): string =>
          new RegExp(`\\b(?:${keys})[=:]\\s*\\{?\\s*(?:(?:require|useBaseUrl)\\(\\s*)?["'\`]([^"'\`\\n]+)["'\`]`).exec(
            words,
          )?.[1] ?? '';
        const src = of('img|src|image|light');
        return /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(src)
          ? figureOf({src, alt: of('alt'), caption: of('caption|title')})
          : undefined;
      },
    );
}

/** `<Admonition type="tip" title="x">` as a callout, films as cards. */
function blocks(): FrontEndPass {
  const value = (words: string, key: string): string | undefined =>
    new RegExp(`\\b${key}=\\{?["'\`]([^"'\`\\n]+)["'\`]`).exec(words)?.[1];
  return source => {
    const open = rewriteAll(source, /<(?:Admonition|Callout|Aside)\b([^<>]*?)(?<!\/)>/g, ({match: [, words = '']}) => {
      const title = value(words, 'title');
      const titled = title === undefined ? '' : ` title="${title}"`;
      return `\n\n::: {.callout-${value(words, 'type') ?? 'note'}${titled}}\n\n`;
    });
    const closed = rewriteAll(open, /<\/(?:Admonition|Callout|Aside)>/g, () => '\n\n:::\n\n');
    return rewriteAll(closed, /<(?:YouTube|Youtube|LiteYouTubeEmbed|ReactPlayer|Vimeo)\b([^<>]*?)\/>/g, found => {
      const words = found.match[1] ?? '';
      const id = value(words, 'id') ?? value(words, 'videoId') ?? value(words, 'youTubeId');
      const url = value(words, 'url') ?? value(words, 'src') ?? (id && `https://www.youtube.com/watch?v=${id}`);
      if (url === undefined) return undefined;
      const card = {
        kind: 'media',
        url,
        title: value(words, 'title') ?? '',
        raw: found.match[0],
        line: found.line,
      } as const;
      return `\n\n${found.placeholders.add(card)}\n\n`;
    });
  };
}

/** `<TabItem label="x">` as its label; tags of other components vanish, what stands in them stays. */
function components(): FrontEndPass {
  return source => {
    const tabs = rewriteAll(source, /<(TabItem|Card|Step)\b([^<>]*?)(\/?)>/g, ({match: [, , words = '']}) => {
      const label =
        /\b(?:label|title)=\{?["'`]([^"'`\n]+)["'`]/.exec(words)?.[1] ?? /\bvalue=["']([^"'\n]+)/.exec(words)?.[1];
      return label === undefined ? '\n\n' : `\n\n**${label}**\n\n`;
    });
    return rewriteAll(tabs, /<\/?[A-Z][\w.]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*)?\/?>|<\/?>/g, found => {
      const words = /\b(?:title|label|summary)=["']([^"'\n]+)["']/.exec(found.match[0])?.[1];
      return `${leaveOut(found, 'the tag of a component')}${words === undefined ? '' : `\n\n**${words}**\n\n`}`;
    });
  };
}
