// Parts with their types and relationships -> the files of a package (ECMA-376, part 2).
import {xml, xmlPart} from '../../archive/xml.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** What one part refers to: a part by its path in the package, or an address on the web. */
export interface Relationship {
  readonly id: string;
  /** Last part of its type's address, or all of it. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** A file of the package. */
export interface PackagePart {
  /** Without a slash before it. */
  readonly path: string;
  /** Media type; of images the ending tells it. */
  readonly type?: string;
  readonly content: string | Uint8Array;
  readonly relationships?: readonly Relationship[];
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
};

/** The files of a package of `parts`, which `root` leads to, in the order in which they are to be written. */
export function listPackageFiles(
  parts: readonly PackagePart[],
  root: readonly Relationship[],
): readonly (readonly [path: string, content: string | Uint8Array])[] {
  const endings = [...new Set(['rels', 'xml', ...parts.map(({path}) => endingOf(path))])].filter(
    one => mediaTypes[one],
  );
  const contentTypes = xml(
    'Types',
    {xmlns: `${packageTypes}/content-types`},
    endings.map(one => xml('Default', {Extension: one, ContentType: mediaTypes[one]})),
    parts.map(({path, type}) => (type ? xml('Override', {PartName: `/${path}`, ContentType: type}) : undefined)),
  );
  return [
    ['[Content_Types].xml', xmlPart(contentTypes)],
    ['_rels/.rels', printRelationships(root, '')],
    ...parts.flatMap(({path, content, relationships = []}): [string, string | Uint8Array][] => {
      const slash = path.lastIndexOf('/');
      const own = `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
      return [
        [path, content],
        ...(relationships.length > 0
          ? [[own, printRelationships(relationships, path.slice(0, slash + 1))] as [string, string]]
          : []),
      ];
    }),
  ];
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function printRelationships(relationships: readonly Relationship[], folder: string): string {
  return xmlPart(
    xml(
      'Relationships',
      {xmlns: `${packageTypes}/relationships`},
      relationships.map(({id, type, target, isExternal}) =>
        xml('Relationship', {
          Id: id,
          Type: type.includes(':') ? type : `${types}/${type}`,
          Target: isExternal ? target : relativePath(folder, target),
          TargetMode: isExternal ? 'External' : undefined,
        }),
      ),
    ),
  );
}

/** `target` as seen from `folder`, both in the package. */
function relativePath(folder: string, target: string): string {
  const [from, to] = [folder.split('/').slice(0, -1), target.split('/')];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
