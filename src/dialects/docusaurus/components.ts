// Components of MDX: figures, films, callouts, tabs and cards are shown; tags of others vanish, their words stay.
import type {FrontEndPass} from '../../parse/context.ts';
import {tabCloses, tabOpens} from '../../parse/source/callouts/aside.ts';
import {listPlaceholders, type PlaceholderList} from '../../parse/source/placeholder.ts';
import {type Edit, edit, lineReader} from '../../parse/source/source.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {figureOf} from '../shared/html.ts';
import {findTags, type JsxTag, attributeText} from './jsx.ts';

/** Every tag that is no HTML, and attributes in braces of those that are. */
export const components: FrontEndPass = source => {
  const placeholders = listPlaceholders(source.placeholders);
  const lineAt = lineReader(source);
  const imported = importedFiles(source.text);
  const open: ReadonlyMap<string, string>[] = [];
  const edits = findTags(source.text).flatMap((tag): Edit[] => {
    const raw = source.text.slice(tag.start, tag.end);
    const text = tagText(tag, {raw, line: lineAt(tag.start), placeholders, imported, open});
    return text === undefined ? [] : [{start: tag.start, end: tag.end, text}];
  });
  return edit(source, edits, placeholders.all);
};

interface TagContext {
  readonly raw: string;
  readonly line: number;
  readonly placeholders: PlaceholderList;
  readonly imported: ReadonlyMap<string, string>;
  /** Labels of the tabs that are open, by their values. */
  readonly open: ReadonlyMap<string, string>[];
}

/** `import Plot from './plot.png'`. */
function importedFiles(text: string): ReadonlyMap<string, string> {
  const all = text.matchAll(/^import\s+(\w+)\s+from\s+["']([^"'\n]+\.\w{2,4})["']/gm);
  return new Map([...all].map(([, name = '', path = '']) => [name, path]));
}

const imageFile = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
/** Attributes whose words a page shows, in the order in which it does. */
const shown = [
  'title',
  'label',
  'heading',
  'question',
  'summary',
  'subtitle',
  'description',
  'text',
  'caption',
] as const;

function tagText(tag: JsxTag, around: TagContext): string | undefined {
  const {name, attributes, isClosing} = tag;
  const value = (...keys: readonly string[]): string | undefined =>
    keys.map(key => attributeText(attributes.get(key), around.imported)).find(one => one !== undefined && one !== '');
  if (/^[a-z]/.test(name)) return plainTag(tag, around);
  if (/^(?:Admonition|Callout|Aside)$/.test(name))
    return isClosing ? '\n\n:::\n\n' : callout(value('type') ?? 'note', value('title'));
  if (name === 'Tabs') {
    if (isClosing) around.open.pop();
    else if (!tag.isEmpty) around.open.push(tabLabels(attributes.get('values') ?? ''));
  }
  if (isClosing) return name === 'TabItem' ? `\n\n${tabCloses}\n\n` : left(around);
  if (/^(?:TabItem|Tab|Card|Step)$/.test(name)) {
    const label = value('label', 'title') ?? around.open.at(-1)?.get(value('value') ?? '') ?? value('value');
    const opens = name === 'TabItem' ? `\n\n${tabOpens}\n\n` : '\n\n';
    return label === undefined ? opens : `${opens}**${label}**\n\n`;
  }
  const film = filmOf(name, value);
  if (film !== undefined) {
    const card = {kind: 'media', url: film, title: value('title') ?? '', raw: around.raw, line: around.line} as const;
    return `\n\n${around.placeholders.add(card)}\n\n`;
  }
  const src = value('img', 'src', 'image', 'light', 'url') ?? lightSource(attributes.get('sources'));
  if (src !== undefined && imageFile.test(src))
    return figureOf({src: sitePath(src), alt: value('alt') ?? '', caption: value('caption', 'title') ?? ''});
  const words = shown.flatMap(key => value(key) ?? []).filter(text => !/^(?=[^/.]*[/.])[\w/.-]*$/.test(text));
  const said = words.map((text, i) => (i === 0 ? `**${text}**` : text)).join('\n\n');
  return `${left(around)}${said === '' ? '' : `\n\n${said}\n\n`}`;
}

function left({raw, line, placeholders}: TagContext): string {
  return placeholders.add({kind: 'dropped', what: 'tag', reason: 'the tag of a component', raw, line});
}

function callout(type: string, title: string | undefined): string {
  const titled = title === undefined ? '' : ` title="${title.replaceAll('"', "'")}"`;
  return `\n\n::: {.callout-${type}${titled}}\n\n`;
}

/** `values={[{label: 'A', value: 'a'}]}`. */
function tabLabels(written: string): ReadonlyMap<string, string> {
  const of = (one: string, key: string): string =>
    new RegExp(`\\b${key}["']?:\\s*(["'\`])((?:(?!\\1)[^\\n])*)\\1`).exec(one)?.[2] ?? '';
  return new Map([...written.matchAll(/\{[^{}]*\}/g)].map(([one]) => [of(one, 'value'), of(one, 'label')]));
}

function filmOf(name: string, value: (...keys: readonly string[]) => string | undefined): string | undefined {
  if (!/^(?:YouTube|Youtube|LiteYouTubeEmbed|ReactPlayer|Vimeo|Video|YouTubeEmbed|YoutubeVideo)$/.test(name))
    return undefined;
  const id = value('id', 'videoId', 'youTubeId', 'youtubeId');
  return value('url', 'src') ?? (id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`);
}

/** The light one of `sources={{light: …, dark: …}}`. */
function lightSource(written: string | undefined): string | undefined {
  return /\blight:\s*(?:(?:require|useBaseUrl)\(\s*)?(["'`])([^"'`\n]+)\1/.exec(written ?? '')?.[2];
}

/** `@site/static/a.png`: from the site's root. */
function sitePath(src: string): string {
  return src.replace(/^@site\//, '/').replace(/^pathname:\/\//, '');
}

/** A tag of HTML with what its attributes in braces say; undefined where it has none. */
function plainTag({name, attributes, isClosing, isEmpty}: JsxTag, {imported}: TagContext): string | undefined {
  if (isClosing || ![...attributes.values()].some(one => one.startsWith('{'))) return undefined;
  const said = [...attributes].flatMap(([key, written]) => {
    const text = attributeText(written, imported);
    return text === undefined ? [] : [` ${key}="${escapeHtml(key === 'src' ? sitePath(text) : text)}"`];
  });
  return `<${name}${said.join('')}${isEmpty ? ' /' : ''}>`;
}
