// Lectures × patterns of the course -> the paths to which their files are published. Pure.
import {type Course, type PathVariable, pathVariables} from '../../model/course.ts';

/** A lecture as a pattern may name it; what its notes do not say is empty, what is not known is left out. */
export interface PublishNames extends Partial<Readonly<Record<PathVariable, string>>> {
  /** From the site's root. */
  readonly post: string;
}

/** What can be published. */
export type PublishedFormat = keyof Course['publish'];

/** A file that is published, and where to. */
export interface PublishedFile {
  readonly post: string;
  readonly kind: PublishedFormat;
  /** From the folder of `--publish`, `/` as separator. */
  readonly path: string;
}

/** Where everything is published. */
export interface PublishPlan {
  readonly targets: readonly PublishedFile[];
  /** Why lectures have none: sentences for people. */
  readonly conflicts: readonly string[];
}

/**
 * Places for the `kinds` of `lectures`. Two lectures that would share one get none; `others` are lectures of the site
 * that are not published now, but could be.
 */
export function planTargets(
  lectures: readonly PublishNames[],
  others: readonly PublishNames[],
  patterns: Course['publish'],
  kinds: readonly PublishedFormat[],
): PublishPlan {
  const of = (names: readonly PublishNames[]): readonly PublishedFile[] =>
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
  const shared = new Map<string, PublishedFile[]>();
  for (const target of [...own, ...of(others)]) {
    const name = target.path.normalize('NFC').toLowerCase();
    shared.set(name, [...(shared.get(name) ?? []), target]);
  }
  const clashes = [...shared.values()].filter(list => list.length > 1 && list.some(target => own.includes(target)));
  return {
    targets: own.filter(target => !clashes.some(list => list.includes(target))),
    conflicts: [
      ...nameless,
      ...clashes.map(
        list =>
          `${list[0]?.path} is not published: it is the place of ` +
          `${[...new Set(list.map(({post}) => post))].join(' and ')}. Give them a \`lecture\` each in their ` +
          'front matter, or use {key} under `publish` in lectern.yml.',
      ),
    ],
  };
}

/** Names that `pattern` asks for and the notes leave empty. */
function lacking(pattern: string, names: PublishNames): readonly PathVariable[] {
  return pathVariables.filter(name => pattern.includes(`{${name}}`) && names[name] === '');
}

/** `pattern` with its names; undefined where one is empty or not known. */
function filled(pattern: string, names: PublishNames): string | undefined {
  let isWhole = true;
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: PathVariable) => {
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
