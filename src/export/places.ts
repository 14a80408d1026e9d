// Lectures × patterns of the course -> the paths to which their files are published. Pure.
import {type Course, type Placeholder, placeholders} from '../model/course.ts';

/** A lecture as a pattern may name it; what its notes do not say is empty, what is not known is left out. */
export interface Names extends Partial<Readonly<Record<Placeholder, string>>> {
  /** From the site's root. */
  readonly post: string;
}

export type Published = keyof Course['publish'];

export interface Place {
  readonly post: string;
  readonly kind: Published;
  /** From the folder of `--publish`, `/` as separator. */
  readonly path: string;
}

export interface Places {
  readonly places: readonly Place[];
  /** Why lectures have none: sentences for people. */
  readonly problems: readonly string[];
}

/**
 * Places for the `kinds` of `lectures`. Two lectures that would share one get none; `others` are lectures of the site
 * that are not published now, but could be.
 */
export function placesOf(
  lectures: readonly Names[],
  others: readonly Names[],
  patterns: Course['publish'],
  kinds: readonly Published[],
): Places {
  const of = (names: readonly Names[]): readonly Place[] =>
    names.flatMap(one =>
      kinds.flatMap(kind => {
        const path = filled(patterns[kind], one);
        return path === undefined ? [] : [{post: one.post, kind, path}];
      }),
    );
  const own = of(lectures);
  const nameless = lectures.flatMap(one =>
    kinds.flatMap(kind =>
      lacking(patterns[kind], one).map(
        name => `${one.post} is not published: its notes name no ${name}, which "${patterns[kind]}" asks for.`,
      ),
    ),
  );
  // Without case and in one form, as file systems compare names.
  const shared = new Map<string, Place[]>();
  for (const place of [...own, ...of(others)]) {
    const name = place.path.normalize('NFC').toLowerCase();
    shared.set(name, [...(shared.get(name) ?? []), place]);
  }
  const clashes = [...shared.values()].filter(list => list.length > 1 && list.some(place => own.includes(place)));
  return {
    places: own.filter(place => !clashes.some(list => list.includes(place))),
    problems: [
      ...nameless,
      ...clashes.map(
        list =>
          `${list[0]?.path} is not published: it is the place of ${[...new Set(list.map(({post}) => post))].join(' and ')}. Give them a \`lecture\` each in their front matter, or use {key} under \`publish\` in lectern.yml.`,
      ),
    ],
  };
}

/** Names that `pattern` asks for and the notes leave empty. */
function lacking(pattern: string, names: Names): readonly Placeholder[] {
  return placeholders.filter(name => pattern.includes(`{${name}}`) && names[name] === '');
}

/** `pattern` with its names; undefined where one is empty or not known. */
function filled(pattern: string, names: Names): string | undefined {
  let isWhole = true;
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: Placeholder) => {
    const value = safe(names[name] ?? '');
    isWhole &&= value !== '';
    return value;
  });
  return isWhole ? path : undefined;
}

/** `name` as part of a file's name, whatever the notes write there: it neither leads to another folder nor hides. */
function safe(name: string): string {
  return [
    ...name
      .trim()
      .replace(/[/\\:*?"<>|\p{C}]/gu, '-')
      .replace(/^\.+/, '-'),
  ]
    .slice(0, 60)
    .join('');
}
