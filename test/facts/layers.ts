// The layers of src, the lowest first: a file imports from its own layer's folder and from those below.

/** Folders and files of `src`; those in one row do not import each other. */
export const layers: readonly (readonly string[])[] = [
  ['error.ts', 'digest.ts', 'limited.ts', 'timings.ts', 'package-root.ts'],
  ['model'],
  ['text'],
  ['blocks'],
  ['parse'],
  ['outline'],
  ['compose'],
  ['layout'],
  ['emit'],
  ['pipeline.ts'],
  ['files'],
  ['engine'],
  ['browser'],
  ['read'],
  ['cache'],
  ['export'],
  ['handout'],
  ['course-page'],
  ['ledger.ts', 'figures.ts', 'faults.ts'],
  ['report.ts'],
  ['options.ts'],
  ['commands'],
  ['cli.ts'],
];

/** Place of the folder or file of `src` that `path` lies in; -1 for one that no layer names. */
export function layerOf(path: string): number {
  const [, top = ''] = path.split('/');
  return layers.findIndex(row => row.includes(top));
}
