// The course's config file, lectern.yml -> what it says, checked; every defect with its line.
import {z} from 'zod';
import {
  type AcceptedRule,
  bundledFonts,
  type Course,
  type CourseFont,
  pathVariables,
  ratios,
} from '../../model/course.ts';
import {type Rule, rules} from '../../model/diagnostic.ts';
import {checkColour} from './colour.ts';
import {
  CourseError,
  type CourseDiagnostic,
  type CourseText,
  courseText,
  findNearestWord,
  diagnoseSchema,
  valueAt,
} from './course-diagnostics.ts';
import {checkCourseFile, type FileKind, fontFile, logoFile, themeFile} from './course-file.ts';
import {decodeText} from '../decode.ts';
import {macrosSchema} from './tex-macros.ts';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {checkLanguageTag} from '../front-matter/language.ts';
import {parseYaml} from '../front-matter/yaml.ts';

/** Names of the file, in the site's root. */
const names = ['lectern.yml', 'lectern.yaml'];
/** Largest config read, bytes: `parseYaml` refuses less. */
const MAX_CONFIG = 256 * 1024;

/** Text of which `error` says what is wrong, as the end of a sentence with the cure. */
const checked = (error: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = error(text);
    if (message !== undefined) context.addIssue({code: 'custom', message});
  });
/** A colour as CSS has it; nothing that could end a declaration. */
export const colour = checked(checkColour);
const family = z
  .string()
  .regex(/^[\p{L}\p{N} _-]{1,60}$/u, 'is no name of a font. It may hold letters, digits, blanks and hyphens');
const bundled = checked(name =>
  bundledFonts.some(one => one.toLowerCase() === name.trim().toLowerCase())
    ? undefined
    : `is "${name}", which does not come with Lectern (${bundledFonts.join(', ')} do), and a font of this machine is on no other. ${ownFont(name)}`,
);
const ownFont = (name: string): string => {
  const near = findNearestWord(name, bundledFonts);
  return near === undefined
    ? `Name its files: {family: ${name}, files: {400: fonts/regular.woff2, 600: fonts/bold.woff2}}`
    : `Did you mean ${near}?`;
};
const font = z.union([
  bundled,
  z.strictObject({
    family,
    files: z
      .record(
        z.string().regex(/^[1-9]00(?: italic)?$/, 'is no weight. Write one such as 400, 600 or "400 italic"'),
        z.string(),
      )
      .refine(files => Object.keys(files).length > 0, 'names no file. Add one, such as 400: fonts/regular.woff2'),
  }),
]);
const path = z.string().min(1, 'is empty. Give it a value, or take the line away');
const rule = checked(name =>
  !Object.hasOwn(rules, name)
    ? `is "${name}", and there is no such rule; ${ruleCure(name)}`
    : rules[name as Rule] === 'error'
      ? `is ${name}, which is an error, and errors cannot be accepted. Mend it in the notes`
      : undefined,
);
const ruleCure = (name: string): string => {
  const near = findNearestWord(name, Object.keys(rules));
  return near === undefined ? 'the name stands in brackets at the end of each warning' : `did you mean "${near}"?`;
};
/** A path below the folder of `--publish`, one file a lecture. */
const pattern = z
  .string()
  .regex(/\.pdf$/i, 'is no path of a PDF: it must end with .pdf')
  .refine(
    text => !/^[/~]|[\\:\p{Cc}]/u.test(text) && text.split('/').every(part => !/^\.{0,2}$/.test(part)),
    'is no path below the folder of --publish: it may not begin with / or lead upwards',
  )
  .refine(
    text => (text.match(/\{[^}]*\}?|\}/g) ?? []).every(one => pathVariables.some(name => one === `{${name}}`)),
    `is no pattern: what may stand in braces is ${pathVariables.map(name => `{${name}}`).join(', ')}`,
  )
  .refine(
    text => /\{(?:lecture|key)\}/.test(text),
    'is the same file for all lectures: put {lecture} or {key} into it',
  );
/** What lectern.yml may say; `schema/lectern.courseSchema.json` is made of it. */
export const courseSchema = z
  .strictObject({
    theme: path
      .optional()
      .describe('A theme of Lectern (seminar, seminar-dark, chalk), or a Marp theme of the site (.css)'),
    prose: z
      .enum(['lead', 'full'])
      .optional()
      .describe('Long prose. lead: its leading run on the slide, all of it in the notes; full: every word on slides'),
    lang: checked(tag => (checkLanguageTag(tag) ? undefined : `is "${tag}", which is no language. Write de, pt-BR, ar`))
      .optional()
      .describe('Language of the decks whose notes do not say it, as a BCP 47 tag'),
    folded: z
      .enum(['after', 'notes', 'shown'])
      .optional()
      .describe('What <details> folds away. after: a page of its own behind it; notes: for the presenter; shown'),
    paper: z.enum(['a4', 'letter']).optional().describe('Paper of the handout'),
    handout: z
      .enum(['notes', 'lines', '2up', '3up', '4up', '6up'])
      .optional()
      .describe(
        'The handout: slides with their words (notes), with lines for writing (lines, 3up), or so many a sheet',
      ),
    ratio: z.enum(ratios).optional().describe("Shape of the slides, in quotes: '16:9' or '4:3'"),
    accent: colour.optional().describe('A CSS colour; the theme keeps its hue and sees to the contrast'),
    logo: path.optional().describe('SVG, PNG or JPEG of the site, up to 300 kB'),
    'logo-dark': path.optional().describe('The logo on title slides and in dark themes'),
    footer: z.string().max(80).optional().describe("Text at the foot of each slide, after the lecture's title"),
    fonts: z
      .strictObject({
        text: font.optional().describe('Font of running text'),
        title: font.optional().describe('Font of titles'),
        code: font.optional().describe('Font of code'),
      })
      .optional()
      .describe('Bundled families (Plex, Literata, Mono), or families with files of the site'),
    publish: z
      .strictObject({
        pdf: pattern.optional().describe('Place of the PDF, such as Lectures/{lecture}.pdf'),
        handout: pattern.optional().describe('Place of the handout, such as Lectures/{lecture}-handout.pdf'),
      })
      .optional()
      .describe('Where --publish puts files, below its folder; in braces: lecture, key, term, week'),
    // Read where the posts are found, course-order.ts.
    order: z
      .array(z.union([z.string().min(1), z.number()]))
      .optional()
      .describe('Lectures in the order of the course: keys or file names; those that are not named follow'),
    macros: macrosSchema.optional(),
    accept: z
      .array(z.union([rule, z.strictObject({rule, file: path.optional()})]))
      .optional()
      .describe('Rules whose warnings are accepted, everywhere or in one file'),
    'time-limit': z
      .number()
      .min(1)
      .max(3600)
      .optional()
      .describe('Seconds of processor time that the slides of one post may take; then it gets a plain deck'),
  })
  .describe('What all decks of a course share. All keys are optional; a flag on the command line outranks them.');

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
  const name = names.find(each => resolveInside(root, each) !== undefined);
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

/** A sound config as the program uses it. `placeOf` gives `file:line` of a key. */
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
    ...plain
  }: z.infer<typeof courseSchema>,
  paths: ReadonlyMap<string, string>,
  placeOf: (at: readonly PropertyKey[]) => string,
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
    return {rule: name as Rule, ...(file === undefined ? {} : {file}), at: placeOf(['accept', i])};
  });
  return {
    ...usual,
    ...defined(plain),
    ...(ratio === undefined ? {} : {ratio}),
    ...(theme === undefined ? {} : {theme: paths.get('theme') ?? theme, themeAt: placeOf(['theme'])}),
    ...(logo === undefined ? {} : {logo: paths.get('logo') ?? ''}),
    ...(logoDark === undefined ? {} : {logoDark: paths.get('logo-dark') ?? ''}),
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
