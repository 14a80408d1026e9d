// A PowerPoint file -> its parts, read strictly: what is not well-formed, or leads nowhere, is told.
import {unzipSync} from 'fflate';
import {findAll, parseXml, type XmlElement} from './xml.ts';

/** Parts by their path. */
export interface Pptx {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  text(path: string): string;
  root(path: string): XmlElement;
}

export function readPptx(bytes: Uint8Array): Pptx {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(`There is no ${path}: ${[...parts.keys()].join(' ')}`);
    return new TextDecoder('utf-8', {fatal: true}).decode(part);
  };
  return {parts, text, root: path => parseXml(text(path))};
}

/** Orders of children that the schemas of ECMA-376 demand, of the elements that are written. */
const orders: Readonly<Record<string, string>> = {
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz p:embeddedFontLst p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:cSld': 'p:bg p:spTree p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style',
  'p:grpSp': 'p:nvGrpSpPr p:grpSpPr p:sp mc:AlternateContent',
  'p:spPr': 'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:ln a:effectLst',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone a:buAutoNum a:buChar a:tabLst a:defRPr',
  'a:rPr': 'a:ln a:noFill a:solidFill a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick',
  'a:endParaRPr': 'a:ln a:noFill a:solidFill a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill a:solidFill',
  'a:blip': 'a:extLst',
  'm:f': 'm:fPr m:num m:den',
  'm:rad': 'm:radPr m:deg m:e',
  'm:nary': 'm:naryPr m:sub m:sup m:e',
  'm:naryPr': 'm:chr m:limLoc m:grow m:subHide m:supHide',
  'm:r': 'm:rPr a:rPr m:t',
  'm:mPr': 'm:baseJc m:plcHide m:rSpRule m:cGpRule m:rSp m:cSp m:cGp m:mcs',
  'm:d': 'm:dPr m:e',
};

/** What is wrong with a package: parts, types, relationships, numbers, the order of elements; empty for nothing. */
export function findDefects(pptx: Pptx): readonly string[] {
  const defects: string[] = [];
  const types = pptx.root('[Content_Types].xml');
  const defaults = new Set(findAll(types, 'Default').map(({attributes}) => attributes.Extension));
  const overrides = findAll(types, 'Override').map(({attributes}) => attributes.PartName?.slice(1) ?? '');
  for (const path of overrides) if (!pptx.parts.has(path)) defects.push(`${path} has a type, but is not there`);
  for (const path of pptx.parts.keys())
    if (!overrides.includes(path) && !defaults.has(path.slice(path.lastIndexOf('.') + 1)))
      defects.push(`${path} has no type`);
  const named = new Set<string>(['[Content_Types].xml']);
  for (const path of pptx.parts.keys()) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const root = pptx.root(path);
    defects.push(...findDisorder(root, path));
    if (path.endsWith('.rels')) {
      named.add(path);
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const {attributes} of findAll(root, 'Relationship')) {
        if (attributes.TargetMode === 'External') continue;
        const target = new URL(attributes.Target ?? '', `file:///${folder}`).pathname.slice(1);
        named.add(target);
        if (!pptx.parts.has(target)) defects.push(`${path}: ${attributes.Target} is not there`);
      }
      continue;
    }
    const rels = pptx.parts.has(relsOf(path)) ? findAll(pptx.root(relsOf(path)), 'Relationship') : [];
    const ids = rels.map(({attributes}) => attributes.Id);
    if (new Set(ids).size < ids.length) defects.push(`${relsOf(path)} names an id twice`);
    const used = [...pptx.text(path).matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id);
    for (const id of used) if (!ids.includes(id)) defects.push(`${path}: no relationship ${id}`);
    const shapes = findAll(root, 'p:cNvPr').map(({attributes}) => attributes.id);
    const isDoubled = shapes.filter((id, i) => shapes.indexOf(id) < i && !pptx.text(path).includes('mc:Fallback'));
    for (const id of isDoubled) defects.push(`${path}: two shapes are number ${id}`);
  }
  for (const path of pptx.parts.keys()) if (!named.has(path)) defects.push(`nothing leads to ${path}`);
  return defects;
}

function relsOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
}

function findDisorder(element: XmlElement, path: string): readonly string[] {
  const children = element.children.filter(child => typeof child !== 'string');
  const order = orders[element.name]?.split(' ');
  const places = order ? children.map(({name}) => order.indexOf(name)) : [];
  const defects = [
    ...places.flatMap((place, i) => (place < 0 ? [`${path}: ${children[i]?.name} in ${element.name}`] : [])),
    ...(places.some((place, i) => place < (places[i - 1] ?? 0)) ? [`${path}: the order within ${element.name}`] : []),
  ];
  return [...defects, ...children.flatMap(child => findDisorder(child, path))];
}
