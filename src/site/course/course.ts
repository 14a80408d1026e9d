// The course's config file, lectern.yml -> what it says, checked; every defect with its line.
import type {z} from 'zod';
import {type AcceptedRule, bundledFonts, type Course, type CourseFont} from '../../model/course.ts';
import type {Rule} from '../../model/diagnostic.ts';
import {
  CourseError,
  type CourseDiagnostic,
  type CourseText,
  courseText,
  diagnoseSchema,
  valueAt,
} from './course-diagnostics.ts';
import {courseSchema, paceSchema} from './course-keys.ts';
import {checkCourseFile, type FileKind, fontFile, logoFile, themeFile} from './course-file.ts';
import {decodeText} from '../decode.ts';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {parseYaml} from '../front-matter/yaml.ts';

/** Names of the file, in the site's root; the first is the usual one. */
export const courseFileNames = ['lectern.yml', 'lectern.yaml'] as const;
/** Largest config read, bytes: `parseYaml` refuses less. */
const MAX_CONFIG = 256 * 1024;

const usual: Course = {
  ratio: '16:9',
  fonts: {},
  publish: {pdf: 'Lectures/{lecture}.pdf', handout: 'Lectures/{lecture}-handout.pdf'},
};

/**
 * The config of the site in `root`; the usual where there is none. Throws a CourseError, `lectern.yml:LINE: …`, where
 * it is wrong.
 */
export function readCourse(root: string): Course {
  const name = courseFileNames.find(each => resolveInside(root, each) !== undefined);
  if (name === undefined) return usual;
  const read = readInsideSync(root, name, MAX_CONFIG);
  if (!('bytes' in read)) throw new CourseError(name, [{line: 1, message: `the file cannot be read. ${read.detail}`}]);
  const written = decodeText(read.bytes);
  if (written === undefined)
    throw new CourseError(name, [{line: 1, message: 'the file is not text. Save it as text in UTF-8'}]);
  const {data, diagnostic} = parseYaml(written);
  if (diagnostic)
    throw new CourseError(name, [
      {line: diagnostic.line, message: `${diagnostic.message}${diagnostic.hint ? ` (${diagnostic.hint})` : ''}`},
    ]);
  const text = courseText(written);
  const {data: config = {}, error} = courseSchema.safeParse(data ?? {});
  const found = diagnoseSchema(error?.issues ?? [], data, text, keysAt);
  const files = filesOf(root, data, text);
  const course = error ? usual : courseOf(config, files.paths, at => `${name}:${text.lineOf(at)}`);
  const ranges = error ? [] : checkPublishPaths(course, config, text);
  // What the courseSchema refuses is told once, not for the file as well.
  const told = new Set(found.map(({line}) => line));
  const diagnostics = [...found, ...text.doubled, ...files.diagnostics.filter(({line}) => !told.has(line)), ...ranges];
  if (diagnostics.length > 0) throw new CourseError(name, diagnostics);
  return course;
}

/** Names of the keys below `path`. */
function keysAt([first, second]: readonly PropertyKey[]): readonly string[] {
  if (first === 'fonts') return second === undefined ? ['text', 'title', 'code'] : ['family', 'files'];
  if (first === 'publish') return ['pdf', 'handout'];
  if (first === 'pace') return Object.keys(paceSchema.shape);
  return first === 'accept' ? ['rule', 'file'] : Object.keys(courseSchema.shape);
}

/** The files that the config names, checked whatever else is wrong with it: real paths by the key that names them. */
function filesOf(
  root: string,
  data: unknown,
  text: CourseText,
): {readonly paths: ReadonlyMap<string, string>; readonly diagnostics: readonly CourseDiagnostic[]} {
  const paths = new Map<string, string>();
  const diagnostics: CourseDiagnostic[] = [];
  const check = (at: readonly string[], kind: FileKind): void => {
    const given = valueAt(data, at);
    if (typeof given !== 'string' || given === '') return;
    const file = checkCourseFile(root, given, kind);
    if (file.error === undefined) paths.set(at.join('.'), file.path);
    else diagnostics.push({line: text.lineOf(at), message: `${at.join('.')} ${file.error}`});
  };
  if (String(valueAt(data, ['theme'])).endsWith('.css')) check(['theme'], themeFile);
  check(['logo'], logoFile);
  check(['logo-dark'], logoFile);
  for (const role of ['text', 'title', 'code'])
    for (const weight of Object.keys(valueAt(data, ['fonts', role, 'files']) ?? {}))
      check(['fonts', role, 'files', weight], fontFile);
  return {paths, diagnostics};
}

/** A sound config as the program uses it. `lineOf` gives `file:line` of a key. */
function courseOf(
  {
    ratio,
    fonts = {},
    logo,
    'logo-dark': logoDark,
    theme,
    publish,
    accept,
    order: _order,
    pace,
    ...plain
  }: z.infer<typeof courseSchema>,
  paths: ReadonlyMap<string, string>,
  lineOf: (at: readonly PropertyKey[]) => string,
): Course {
  const fontOf = (role: 'text' | 'title' | 'code'): {readonly [key: string]: CourseFont} => {
    const one = fonts[role];
    if (one === undefined) return {};
    if (typeof one === 'string') {
      const family = bundledFonts.find(name => name.toLowerCase() === one.trim().toLowerCase()) ?? one;
      return {[role]: {family, files: []}};
    }
    const files = Object.keys(one.files).map(
      weight => [weight, paths.get(`fonts.${role}.files.${weight}`) ?? ''] as const,
    );
    return {[role]: {family: one.family, files}};
  };
  const accepted = (accept ?? []).map((one, i): AcceptedRule => {
    const {rule: name, file} = typeof one === 'string' ? {rule: one, file: undefined} : one;
    return {rule: name as Rule, ...(file === undefined ? {} : {file}), at: lineOf(['accept', i])};
  });
  return {
    ...usual,
    ...defined(plain),
    ...(ratio === undefined ? {} : {ratio}),
    ...(theme === undefined ? {} : {theme: paths.get('theme') ?? theme, themeAt: lineOf(['theme'])}),
    ...(logo === undefined ? {} : {logo: paths.get('logo') ?? ''}),
    ...(logoDark === undefined ? {} : {logoDark: paths.get('logo-dark') ?? ''}),
    ...(pace === undefined ? {} : {pace: defined(pace)}),
    ...(accepted.length === 0 ? {} : {accept: accepted}),
    fonts: {...fontOf('text'), ...fontOf('title'), ...fontOf('code')},
    publish: {...usual.publish, ...defined(publish ?? {})},
  };
}

/** PDF and handout in one file. */
function checkPublishPaths({publish: ranges}: Course, {publish}: z.infer<typeof courseSchema>, text: CourseText) {
  if (ranges.pdf !== ranges.handout) return [];
  const line = text.lineOf(['publish', publish?.handout === undefined ? 'pdf' : 'handout']);
  return [{line, message: `publish: PDF and handout would be the same file, ${ranges.pdf}. Give them two names`}];
}

function defined<T extends object>(values: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
