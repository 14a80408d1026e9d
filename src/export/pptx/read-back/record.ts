// What a deck says as it is written -> a part of its file, by which edits are told later; and back.
import {z} from 'zod';
import {type Xml, xml, xmlPart, xmlText} from '../../archive/xml.ts';
import type {PackagePart, Relationship} from '../package/package.ts';
import type {OpenPackage} from './open-package.ts';
import {type ContentSlide, readContent} from './read-content.ts';
import {parseXmlTree, textIn} from './xml-tree.ts';

/** Which notes a deck was made of, and what it said. */
export interface ContentRecord {
  /** Key of the lecture. */
  readonly key: string;
  /** SHA-256 of what the notes held. */
  readonly digest: string;
  readonly slides: readonly ContentSlide[];
}

const space = 'https://lectern-slides.github.io/pptx/record';
const path = 'customXml/item1.xml';
const propertiesPath = 'customXml/itemProps1.xml';

const roles = ['title', 'text', 'caption', 'code', 'table', 'formula', 'image'] as const;
const shape = z.object({
  name: z.string(),
  role: z.enum(roles),
  texts: z.array(z.string()),
  columns: z.number().int().nonnegative(),
  levels: z.array(z.number().int()),
});
const slide = z.object({
  name: z.string(),
  shapes: z.array(shape),
  notes: z.array(z.string()),
  isHidden: z.boolean(),
  trail: z.string().optional(),
});

/** The record of `parts`, the parts of a deck; and the relationship of its presentation that leads there. */
export function printRecord(
  parts: readonly PackagePart[],
  {key, digest}: Pick<ContentRecord, 'key' | 'digest'>,
): {readonly parts: readonly PackagePart[]; readonly relationship: Relationship} {
  const slides = JSON.stringify(readContent(asPackage(parts)));
  const content: Xml = xmlText('deck', slides, {xmlns: space, format: 1, key, digest});
  const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const properties = xml(
    'ds:datastoreItem',
    {'ds:itemID': '{6C1B5E0E-52B3-4C5B-9A0D-2F6E1D7B8A41}', 'xmlns:ds': custom},
    xml('ds:schemaRefs', {}, xml('ds:schemaRef', {'ds:uri': space})),
  );
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  return {
    parts: [
      {
        ...{path, content: xmlPart(content)},
        relationships: [{id: 'rId1', type: 'customXmlProps', target: propertiesPath}],
      },
      {path: propertiesPath, type, content: xmlPart(properties)},
    ],
    relationship: {id: 'record', type: 'customXml', target: path},
  };
}

/** The record that `opened` holds; undefined where there is none, as another program may have left it out. */
export function readRecord(opened: OpenPackage): ContentRecord | undefined {
  const {links, text} = opened;
  for (const {type, target} of links('ppt/presentation.xml')) {
    const content = type === 'customXml' ? text(target) : undefined;
    const [deck] = content?.includes(space) ? [parseXmlTree(content)] : [];
    if (deck?.name !== 'deck' || deck.attributes.xmlns !== space) continue;
    const {key = '', digest = ''} = deck.attributes;
    const slides = z.array(slide).safeParse(readJson(textIn(deck)));
    if (slides.success) return {key, digest, slides: slides.data};
  }
  return undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parts as they would be read of the file. */
function asPackage(parts: readonly PackagePart[]): OpenPackage {
  const known = new Map(parts.map(part => [part.path, part]));
  return {
    text(name) {
      const content = known.get(name)?.content;
      return typeof content === 'string' ? content : undefined;
    },
    links: name =>
      (known.get(name)?.relationships ?? []).map(({id, type, target}) => ({
        ...{id, target, type: type.slice(type.lastIndexOf('/') + 1)},
      })),
  };
}
