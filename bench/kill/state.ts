// An output folder × the old and the new good one -> what is wrong with it, as sentences; none where a reader can trust
// it.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

export type Files = ReadonlyMap<string, Buffer>;

/** Every file below `folder` by its path from there. */
export function filesOf(folder: string): Files {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
  return new Map(
    entries
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path), readFileSync(path)]),
  );
}

/** Half-written files below `folder`. */
export function partsIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.part'))
    : [];
}

/** Where the two differ. */
export function differences(is: Files, should: Files): readonly string[] {
  const names = [...new Set([...is.keys(), ...should.keys()])];
  return names.filter(name => !same(is.get(name), should.get(name)));
}

/**
 * The rule after an interruption: each file is the old or the new one, whole; in the order in which a build puts them
 * in
 * place (figures, Markdown, slides, PDF, handout, report, course page) they are new up to a point and old from there;
 * and
 * the Markdown names no figure that is missing. `isMixed` where the point lies within.
 */
export function judged(
  is: Files,
  old: Files,
  fresh: Files,
): {readonly faults: readonly string[]; readonly isMixed: boolean} {
  const whole = [...is.keys()].filter(name => !name.endsWith('.part'));
  const torn = whole
    .filter(name => !same(is.get(name), old.get(name)) && !same(is.get(name), fresh.get(name)))
    .map(name => `${name} is neither the old nor the new one`);
  const gone = [...old.keys()].filter(name => fresh.has(name) && !is.has(name)).map(name => `${name} is gone`);
  const changed = [...fresh.keys()]
    .filter(name => !same(fresh.get(name), old.get(name)))
    .sort((a, b) => place(a) - place(b));
  const ages = changed.map(name => same(is.get(name), fresh.get(name)));
  const firstOld = ages.indexOf(false);
  const early =
    firstOld < 0
      ? []
      : changed.filter(
          (_, i) => i > firstOld && ages[i] === true && place(changed[i] ?? '') > place(changed[firstOld] ?? ''),
        );
  const unordered = early.map(
    name => `${name} is new, but ${changed[firstOld]}, which stands in place before it, is old`,
  );
  const figures = whole
    .filter(name => name.endsWith('.md'))
    .flatMap(name =>
      [...String(is.get(name)).matchAll(/\(([^()\s]+\.files\/[^()\s]+)\)/g)].map(([, path = '']) => decodeURI(path)),
    );
  const missing = [...new Set(figures)]
    .filter(path => !is.has(path))
    .map(path => `the Markdown names ${path}, which is not there`);
  return {faults: [...torn, ...gone, ...unordered, ...missing], isMixed: ages.includes(true) && ages.includes(false)};
}

/** Place of a file in the order in which they are put in place. */
function place(name: string): number {
  if (name === 'course.json') return 6;
  if (name === 'index.html') return 7;
  if (name.includes('.files/')) return 0;
  return ['.md', '.html', '.pdf', '-handout.pdf', '.json'].findLastIndex(ending => name.endsWith(ending)) + 1;
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
