// Bytes of a file of a stranger's -> the parts of a package, within limits: nothing is written, no name is a path.
import {unzipSync} from 'fflate';
import {LecternError} from '../../../errors.ts';
import {findNodes, parseXmlTree} from './xml-tree.ts';

/** A part's relationship to another one, or to an address. */
export interface PartLink {
  readonly id: string;
  /** Last part of its type's address. */
  readonly type: string;
  /** Path in the package. */
  readonly target: string;
}

/** A package as it is read: text of its parts, and what they refer to. */
export interface OpenPackage {
  /** Undefined where there is no such part. */
  readonly text: (path: string) => string | undefined;
  readonly links: (path: string) => readonly PartLink[];
}

/** Largest file that is read, bytes. */
export const maxFileSize = 512 << 20;

/** Bytes of one part and of all parts that are read, and how many parts a package has, at most. */
const limits = {part: 16 << 20, all: 256 << 20, parts: 20_000} as const;
/** Parts that say something; figures, sounds and programs are never unpacked. */
const read = [
  /^ppt\/(presentation|slides\/[^/]+|notesSlides\/[^/]+)\.xml$/,
  /^customXml\/[^/]+\.xml$/,
  /^ppt\/([^/]+\/)?_rels\/[^/]+\.rels$/,
];

/** The package of `bytes`. Throws a LecternError where it is none, or larger than a deck can be. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const refuse = (why: string, cause?: unknown): never => {
    throw new LecternError(`The file is no PowerPoint file that can be read: ${why}`, 2, {cause});
  };
  if (bytes.length > maxFileSize) return refuse('it is larger than 512 MB');
  let [count, all] = [0, 0];
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter({name, originalSize}) {
        count += 1;
        if (count > limits.parts) refuse('it has too many parts');
        if (!read.some(pattern => pattern.test(name))) return false;
        all += originalSize;
        if (originalSize > limits.part || all > limits.all) refuse('its parts are too large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof LecternError) throw error;
    return refuse('it is no ZIP', error);
  }
  const parts = new Map(Object.entries(files));
  const text = (path: string): string | undefined => {
    const part = parts.get(path);
    return part && new TextDecoder('utf-8').decode(part);
  };
  return {
    text,
    links(path) {
      const slash = path.lastIndexOf('/');
      const rels = text(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`);
      if (rels === undefined) return [];
      return findNodes(parseXmlTree(rels), 'Relationship').flatMap(({attributes}) => {
        const {Id = '', Type = '', Target = '', TargetMode} = attributes;
        const target = TargetMode === 'External' ? Target : resolvePart(path.slice(0, slash), Target);
        return [{id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target}];
      });
    },
  };
}

/** `target` as a path of the package: it leads to a part, or to none. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}
