// The layers of src, the lowest first: a file imports from its own layer's folder and from those below.

/** Folders and files of `src`, a row a layer. */
export const layers: readonly (readonly string[])[] = [
  ['digest.ts', 'error.ts', 'explain.ts', 'limited.ts', 'package-root.ts', 'timings.ts'],
  ['model', 'text', 'blocks'],
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
  ['accept.ts', 'faults.ts', 'figures.ts', 'ledger.ts'],
  ['annotate.ts', 'report.ts'],
  ['options.ts'],
  ['commands'],
  ['api.ts', 'index.ts'],
  ['cli', 'cli.ts'],
];

/** Place of the folder or file of `src` that `path` lies in; -1 for one that no layer names. */
export function layerOf(path: string): number {
  const [, top = ''] = path.split('/');
  return layers.findIndex(row => row.includes(top));
}
