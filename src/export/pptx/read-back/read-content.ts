// A package -> what its slides say: titles, texts by paragraph, tables, notes; how it looks is no matter.
import {LecternError} from '../../../errors.ts';
import type {OpenPackage} from './open-package.ts';
import {childNodes, findNodes, parseXmlTree, textIn, type XmlNode} from './xml-tree.ts';

/** Cells of a table, at most: a slide holds some hundred. */
const maxCells = 100_000;

/** What a shape is. */
export type ShapeRole = 'title' | 'text' | 'caption' | 'code' | 'table' | 'formula' | 'image';

/** A shape that says something. */
export interface ContentShape {
  readonly name: string;
  readonly role: ShapeRole;
  /** Of a text its paragraphs, of code its lines, of a table its cells row by row, of an image what is said of it. */
  readonly texts: readonly string[];
  /** Cells a row; 0 for what is no table. */
  readonly columns: number;
  /** Levels of the items among `texts`, from 0; -1 outside of lists. */
  readonly levels: readonly number[];
}

/** A slide. */
export interface ContentSlide {
  /** As it was named when it was written; empty for a slide that somebody added. */
  readonly name: string;
  readonly shapes: readonly ContentShape[];
  /** What is said, a paragraph each. */
  readonly notes: readonly string[];
  readonly isHidden: boolean;
  /** What stands above its title; absent where nothing does, or nothing tells that it is that. */
  readonly trail?: string | undefined;
}

/**
 * What the slides of `opened` say, in the order in which they are given. Throws a LecternError where they are no XML,
 * or larger than slides can be.
 */
export function readContent(opened: OpenPackage): readonly ContentSlide[] {
  const path = 'ppt/presentation.xml';
  const presentation = opened.text(path);
  if (presentation === undefined) return [];
  const slides = new Map(opened.links(path).map(({id, target}) => [id, target]));
  const once = readOnce(opened);
  return findNodes(parseXmlTree(presentation), 'sldId').flatMap(({attributes}) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const slide = slides.get(id) ?? '';
    const text = once.text(slide);
    return text === undefined ? [] : [readSlide(parseXmlTree(text), slide, once)];
  });
}

/** `opened` with each part read once: two slides are never the same part, and a file may list one 100,000 times. */
function readOnce({text, links}: OpenPackage): OpenPackage {
  const known = new Set<string>();
  return {
    links,
    text(path) {
      if (known.has(path)) return undefined;
      known.add(path);
      return text(path);
    },
  };
}

function readSlide(root: XmlNode, path: string, opened: OpenPackage): ContentSlide {
  const [common] = childNodes(root, 'cSld');
  const [tree] = common ? childNodes(common, 'spTree') : [];
  const notesPath = opened.links(path).find(({type}) => type === 'notesSlide')?.target ?? '';
  const notes = opened.text(notesPath);
  const trail = tree && childNodes(tree).find(node => named(node).name === 'Trail');
  return {
    ...(trail ? {trail: paragraphsOf(trail).join(' ')} : {}),
    name: common?.attributes.name ?? '',
    shapes: tree ? readShapes(tree) : [],
    notes: notes === undefined ? [] : readNotes(parseXmlTree(notes)),
    isHidden: root.attributes.show === '0',
  };
}

function readShapes(tree: XmlNode): readonly ContentShape[] {
  return childNodes(tree).flatMap((node): readonly ContentShape[] => {
    if (node.name === 'grpSp') return readShapes(node);
    if (node.name === 'AlternateContent') {
      const [choice] = childNodes(node, 'Choice');
      return choice ? readShapes(choice) : [];
    }
    if (node.name === 'pic') return [{...named(node), role: 'image', texts: [described(node)], levels: [-1]}];
    if (node.name === 'graphicFrame') return readTable(node);
    return node.name === 'sp' ? readText(node) : [];
  });
}

function named(node: XmlNode): {readonly name: string; readonly columns: number} {
  return {name: findNodes(node, 'cNvPr')[0]?.attributes.name ?? '', columns: 0};
}

function described(node: XmlNode): string {
  return squeeze(findNodes(node, 'cNvPr')[0]?.attributes.descr ?? '');
}

function readTable(frame: XmlNode): readonly ContentShape[] {
  const [table] = findNodes(frame, 'tbl');
  if (table === undefined) return [];
  const rows = childNodes(table, 'tr').map(row => childNodes(row, 'tc').map(cell => paragraphsOf(cell).join(' ')));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * columns > maxCells) throw new LecternError('The deck is too large to be read: a table of it is', 2);
  const texts = rows.flatMap(row => Array.from({length: columns}, (_, i) => row[i] ?? ''));
  return [{...named(frame), role: 'table', texts, columns, levels: texts.map(() => -1)}];
}

/** Footers, numbers, the trail and decoration say nothing of the notes. */
function readText(shape: XmlNode): readonly ContentShape[] {
  const placeholder = findNodes(shape, 'ph')[0]?.attributes;
  const {type = '', idx = ''} = placeholder ?? {};
  const base = named(shape);
  if (/^(ftr|sldNum|dt|hdr)$/.test(type) || idx === '13' || base.name === 'Trail') return [];
  const [body] = childNodes(shape, 'txBody');
  if (body === undefined || findNodes(shape, 'decorative').length > 0) return [];
  const isCode = base.name.startsWith('Code');
  const all = childNodes(body, 'p')
    .map(one => ({text: isCode ? rawText(one) : squeeze(rawText(one)), level: levelOf(one), isMath: isFormula(one)}))
    .filter(({text}) => isCode || text !== '');
  const [paragraphs, formulas] = [all.filter(one => !one.isMath), all.filter(one => one.isMath)];
  if (formulas.length > 0 && paragraphs.length === 0)
    return [{...base, role: 'formula', texts: [described(shape)], levels: [-1]}];
  if (paragraphs.length === 0) return [];
  const texts = paragraphs.map(({text}) => text);
  const role = roleOf(type, base.name, isCode);
  const own = {...base, role, texts: role === 'title' ? [texts.join(' ')] : texts};
  const among: ContentShape = {
    ...{...base, name: `Formulas of ${base.name}`, role: 'formula'},
    ...{texts: formulas.map(({text}) => text), levels: formulas.map(() => -1)},
  };
  return [{...own, levels: paragraphs.map(one => one.level)}, ...(formulas.length > 0 ? [among] : [])];
}

/** A paragraph that holds a formula and no more. */
function isFormula(paragraph: XmlNode): boolean {
  const content = childNodes(paragraph).filter(({name}) => name !== 'pPr' && name !== 'endParaRPr');
  return content.length > 0 && content.every(({name}) => name === 'm');
}

function roleOf(type: string, name: string, isCode: boolean): ShapeRole {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  if (isCode) return 'code';
  if (name.startsWith('Formula')) return 'formula';
  return name.startsWith('Caption') ? 'caption' : 'text';
}

/** -1 for a paragraph that has no bullet and no number of its own. */
function levelOf(paragraph: XmlNode): number {
  const [properties] = childNodes(paragraph, 'pPr');
  if (properties === undefined) return -1;
  const isItem = childNodes(properties).some(({name}) => name === 'buChar' || name === 'buAutoNum');
  return isItem ? Number(properties.attributes.lvl ?? 0) || 0 : -1;
}

function readNotes(root: XmlNode): readonly string[] {
  return findNodes(root, 'sp')
    .filter(shape => findNodes(shape, 'ph')[0]?.attributes.type === 'body')
    .flatMap(paragraphsOf);
}

function paragraphsOf(node: XmlNode): readonly string[] {
  return findNodes(node, 'p').flatMap(one => squeeze(rawText(one)) || []);
}

/** Runs one after the other: a break is a blank, a formula its letters; the counter of a title is behind a tab. */
function rawText(paragraph: XmlNode): string {
  return childNodes(paragraph)
    .map(node => {
      if (node.name === 'br') return ' ';
      if (node.name === 'm') return findNodes(node, 't').map(textIn).join('');
      return node.name === 'r' || node.name === 'fld' ? childNodes(node, 't').map(textIn).join('') : '';
    })
    .join('');
}

function squeeze(text: string): string {
  return text.replace(/[ \n\r\u00a0\v]+/g, ' ').replace(/^ +| +$/g, '');
}
