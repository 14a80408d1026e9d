// The layers of src, the lowest first: a file imports from its own layer's folder and from those below.

/** Folders and files of `src`, a row a layer. */
const layers: readonly (readonly string[])[] = [
  ['concurrent.ts', 'digest.ts', 'errors.ts', 'explain-error.ts', 'package-root.ts', 'time-limit.ts', 'timings.ts'],
  ['model', 'text', 'blocks'],
  ['parse'],
  ['dialects'],
  ['outline'],
  ['compose'],
  ['layout'],
  ['timing'],
  ['emit'],
  ['pipeline.ts'],
  ['files'],
  ['render'],
  ['script'],
  ['browser'],
  ['site'],
  ['images'],
  ['cache'],
  ['export'],
  ['handout'],
  ['course-page'],
  ['checks'],
  ['report'],
  ['server'],
  ['preview', 'present'],
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
