// A book, EPUB 3 -> its files, read strictly, and what is wrong with it by the rules of epubcheck that need no schema.
import {posix} from 'node:path';
import {unzipSync} from 'fflate';
import {findAll, parseXml, textOf, type XmlElement} from './xml.ts';

export interface Epub {
  readonly files: ReadonlyMap<string, Uint8Array>;
  text(path: string): string;
  root(path: string): XmlElement;
}

const opf = 'EPUB/package.opf';
const xhtml = 'application/xhtml+xml';
const types: Readonly<Record<string, string>> = {
  xhtml,
  css: 'text/css',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

export function readEpub(bytes: Uint8Array): Epub {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`There is no ${path}: ${[...files.keys()].join(' ')}`);
    return new TextDecoder('utf-8', {fatal: true}).decode(file);
  };
  return {files, text, root: path => parseXml(text(path))};
}

/** What is wrong with the book in `bytes`; empty for nothing. */
export function findBookDefects(bytes: Uint8Array): readonly string[] {
  const book = readEpub(bytes);
  return [...checkArchive(bytes, book), ...checkPackage(book), ...checkNavigation(book), ...checkDocuments(book)];
}

/** The first entry is the type, not compressed, at the place where a reader looks for it. */
function checkArchive(bytes: Uint8Array, {root}: Epub): readonly string[] {
  const head = Buffer.from(bytes.subarray(0, 58)).toString('latin1');
  const isStored = bytes[8] === 0 && bytes[9] === 0 && bytes[28] === 0 && bytes[29] === 0;
  const rootfile = findAll(root('META-INF/container.xml'), 'rootfile').map(({attributes}) => attributes['full-path']);
  return [
    ...(head.slice(30) === 'mimetypeapplication/epub+zip' && isStored ? [] : ['mimetype is not first and stored']),
    ...(rootfile.join() === opf ? [] : [`the container names ${rootfile.join()}`]),
  ];
}

function checkPackage({root, files, text}: Epub): readonly string[] {
  const defects: string[] = [];
  const book = root(opf);
  const ids = idsOf(book);
  if (new Set(ids).size < ids.length) defects.push('an id of the package is there twice');
  const items = findAll(book, 'item').map(({attributes}) => attributes);
  const listed = new Set(items.map(({href = ''}) => `EPUB/${href}`));
  for (const path of files.keys())
    if (path.startsWith('EPUB/') && path !== opf && !listed.has(path)) defects.push(`${path} is not in the manifest`);
  for (const {href = '', 'media-type': type = '', properties = ''} of items) {
    const path = `EPUB/${href}`;
    if (!files.has(path)) defects.push(`${path} is not there`);
    else if (types[href.slice(href.lastIndexOf('.') + 1)] !== type) defects.push(`${href} is no ${type}`);
    else if (type === xhtml) {
      const said = properties.split(' ').filter(Boolean);
      const holds = (name: string): boolean => findAll(root(path), name).length > 0;
      for (const [name, property] of [
        ['math', 'mathml'],
        ['svg', 'svg'],
      ] as const)
        if (holds(name) !== said.includes(property)) defects.push(`${href}: ${property}`);
    }
  }
  const spine = findAll(book, 'itemref').map(({attributes}) => attributes.idref ?? '');
  if (new Set(spine).size < spine.length) defects.push('the spine has an item twice');
  for (const {id = '', 'media-type': type, href = ''} of items)
    if ((type === xhtml) !== spine.includes(id)) defects.push(`${href} and the spine`);
  const one = (name: string): string => findAll(book, name).map(textOf).join('|');
  const meta = (property: string): readonly string[] =>
    findAll(book, 'meta').flatMap(each => (each.attributes.property === property ? [textOf(each)] : []));
  if (!/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(one('dc:identifier')))
    defects.push(`identifier ${one('dc:identifier')}`);
  for (const name of ['dc:title', 'dc:language'])
    if (findAll(book, name).length === 0 || findAll(book, name).some(each => textOf(each).trim() === ''))
      defects.push(`no ${name}`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(meta('dcterms:modified').join('|'))) defects.push('no modified');
  for (const name of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard'])
    if (meta(`schema:${name}`).length === 0) defects.push(`no ${name}`);
  if (/[^\P{Cc}\t\n\r]/u.test(text(opf))) defects.push('control characters');
  return defects;
}

/** Contents with words in each entry, a list below or a link; slides and landmarks beside them. */
function checkNavigation({root}: Epub): readonly string[] {
  const navs = findAll(root('EPUB/nav.xhtml'), 'nav');
  const defects = navs.filter(({attributes}) => attributes['epub:type'] === 'toc').length === 1 ? [] : ['no contents'];
  for (const nav of navs) {
    if (findAll(nav, 'ol').some(({children}) => children.length === 0)) defects.push('an empty list');
    for (const item of findAll(nav, 'li')) {
      const [first, second, ...rest] = item.children;
      const isLink = typeof first === 'object' && first.name === 'a' && textOf(first).trim() !== '';
      const isList = second === undefined || (typeof second === 'object' && second.name === 'ol');
      if (!isLink || !isList || rest.length > 0) defects.push(`an entry: ${textOf(item)}`);
    }
  }
  return defects;
}

/** Ids once, links resolved, nothing that runs or is fetched, an alternative text for each figure, a language. */
function checkDocuments({root, files}: Epub): readonly string[] {
  const documents = new Map(
    [...files.keys()].filter(path => path.endsWith('.xhtml')).map(path => [path, root(path)] as const),
  );
  const defects: string[] = [];
  for (const [path, document] of documents) {
    const ids = idsOf(document);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) defects.push(`${path}: ${id} is there twice`);
    for (const id of ids) if (!/^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(id)) defects.push(`${path}: the id ${id}`);
    if (!document.attributes.lang || document.attributes['xml:lang'] !== document.attributes.lang)
      defects.push(`${path} has no language`);
    if (textOf(findAll(document, 'title')[0] ?? document).trim() === '') defects.push(`${path} has no title`);
    for (const name of ['script', 'iframe', 'object', 'embed', 'form'])
      if (findAll(document, name).length > 0) defects.push(`${path} holds ${name}`);
    for (const image of findAll(document, 'img'))
      if (image.attributes.alt === undefined) defects.push(`${path}: a figure without alt`);
    for (const math of findAll(document, 'math'))
      if (math.attributes.xmlns !== 'http://www.w3.org/1998/Math/MathML') defects.push(`${path}: a formula`);
    for (const {name, attributes} of listElements(document)) {
      if (Object.keys(attributes).some(key => /^on/i.test(key))) defects.push(`${path}: <${name}> runs something`);
      for (const key of ['src', 'href', 'xlink:href'])
        if (attributes[key] !== undefined) defects.push(...checkLink(attributes[key], {path, name, documents, files}));
    }
  }
  return defects;
}

interface LinkPlace {
  readonly path: string;
  readonly name: string;
  readonly documents: ReadonlyMap<string, XmlElement>;
  readonly files: Epub['files'];
}

function checkLink(link: string, {path, name, documents, files}: LinkPlace): readonly string[] {
  if (/^(?:https?|mailto):/.test(link))
    return name === 'a' && URL.canParse(link) && !/[\s\\^`{}|<>"]/.test(link) ? [] : [`${path}: <${name}> ${link}`];
  if (/^data:image\//.test(link)) return [];
  const [file = '', fragment] = link.split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
  if (!files.has(target)) return [`${path}: ${link} leads nowhere`];
  const document = documents.get(target);
  if (fragment === undefined || document === undefined) return [];
  return idsOf(document).includes(decodeURIComponent(fragment)) ? [] : [`${path}: ${link} has no target`];
}

function listElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(child => (typeof child === 'string' ? [] : listElements(child)))];
}

function idsOf(element: XmlElement): readonly string[] {
  return listElements(element).flatMap(({attributes}) => (attributes.id === undefined ? [] : [attributes.id]));
}
