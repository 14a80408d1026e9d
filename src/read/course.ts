// The course's config file, lectern.yml -> what it says, checked; every fault with its line.
import {readFileSync, statSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {distance} from 'fastest-levenshtein';
import {LineCounter, parseDocument} from 'yaml';
import {z} from 'zod';
import {type Course, type CourseFont, placeholders, ratios} from '../model/course.ts';
import {decodeText} from './decode.ts';
import {realInside} from './inside.ts';
import {parseYaml} from './yaml.ts';

/** Names of the file, in the site's root. */
const names = ['lectern.yml', 'lectern.yaml'];
/** Bytes: it travels in every deck. */
const maxLogo = 300_000;
const pictures = ['.svg', '.png', '.jpg', '.jpeg'];
const maxFont = 400_000;

/** A colour as CSS has it: #hex, a name, or a function of numbers; nothing that could end a declaration. */
const colour = z
  .string()
  .regex(
    /^(?:#[0-9a-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)\([\d.%,/ +-]{3,60}\))$/i,
    'is no CSS colour, such as "#7a1f3d" (in quotes)',
  );
const family = z.string().regex(/^[\p{L}\p{N} _-]{1,60}$/u, 'is no name of a font');
const font = z.union([
  family,
  z.strictObject({
    family,
    files: z.record(z.string().regex(/^[1-9]00(?: italic)?$/, 'is no weight such as 400 or "400 italic"'), z.string()),
  }),
]);
const path = z.string().min(1);
/** A path below the folder of `--publish`, one file a lecture. */
const pattern = z
  .string()
  .regex(/\.pdf$/i, 'is no path of a PDF: it must end with .pdf')
  .refine(
    text => !/^[/~]|[\\:\p{Cc}]/u.test(text) && text.split('/').every(part => !/^\.{0,2}$/.test(part)),
    'is no path below the folder of --publish: it may not begin with / or lead upwards',
  )
  .refine(
    text => (text.match(/\{[^}]*\}?|\}/g) ?? []).every(one => placeholders.some(name => one === `{${name}}`)),
    `is no pattern: what may stand in braces is ${placeholders.map(name => `{${name}}`).join(', ')}`,
  )
  .refine(
    text => /\{(?:lecture|key)\}/.test(text),
    'is the same file for all lectures: put {lecture} or {key} into it',
  );
/** What lectern.yml may say; `schema/lectern.schema.json` is made of it. */
export const courseSchema = z
  .strictObject({
    theme: path
      .optional()
      .describe('A theme of Lectern (seminar, seminar-dark, chalk), or a Marp theme of the site (.css)'),
    prose: z
      .enum(['lead', 'full'])
      .optional()
      .describe('Long prose. lead: its leading run on the slide, all of it in the notes; full: every word on slides'),
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
    footer: z.string().max(80).optional().describe("Text at the foot of each slide in place of the course's name"),
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
  })
  .describe('What all decks of a course share. All keys are optional; a flag on the command line outranks them.');

const usual: Course = {
  ratio: '16:9',
  fonts: {},
  publish: {pdf: 'Lectures/{lecture}.pdf', handout: 'Lectures/{lecture}-handout.pdf'},
};

/** The config of the site in `root`; the usual where there is none. Throws an Error `lectern.yml:LINE: …` where it is wrong. */
export function readCourse(root: string): Course {
  const name = names.find(each => realInside(root, each) !== undefined);
  if (name === undefined) return usual;
  const text = decodeText(readFileSync(resolve(root, name))) ?? '';
  const {data, problem} = parseYaml(text);
  const fail = (line: number, message: string): never => {
    throw new Error(`${name}:${line}: ${message}`);
  };
  if (problem) fail(problem.line, `${problem.message}${problem.hint ? ` (${problem.hint})` : ''}`);
  const read = courseSchema.safeParse(data ?? {});
  const [issue] = read.error?.issues ?? [];
  if (issue)
    fail(
      lineOf(text, issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      said(issue),
    );
  const {
    ratio,
    fonts = {},
    logo,
    'logo-dark': logoDark,
    theme,
    publish,
    ...plain
  } = read.data as z.infer<typeof courseSchema>;
  const file = (at: readonly string[], given: string, kinds: readonly string[], most: number) =>
    inside(root, given, kinds, most) ??
    fail(
      lineOf(text, at),
      `${at.join('.')}: ${given} is no ${kinds.join(' or ')} file of the site of at most ${most / 1000} kB`,
    );
  const fontOf = (role: 'text' | 'title' | 'code'): CourseFont | undefined => {
    const one = fonts[role];
    if (one === undefined || typeof one === 'string') return one === undefined ? undefined : {family: one, files: []};
    return {
      family: one.family,
      files: Object.entries(one.files).map(
        ([weight, given]) =>
          [weight, file(['fonts', role, 'files', weight], given, ['.woff2', '.woff', '.ttf'], maxFont)] as const,
      ),
    };
  };
  const places = {...usual.publish, ...defined(publish ?? {})};
  if (places.pdf === places.handout)
    fail(
      lineOf(text, ['publish', publish?.handout === undefined ? 'pdf' : 'handout']),
      `publish: PDF and handout would be the same file, ${places.pdf}`,
    );
  const [body, title, code] = [fontOf('text'), fontOf('title'), fontOf('code')];
  return {
    ...usual,
    ...defined(plain),
    ...(ratio === undefined ? {} : {ratio}),
    ...(theme === undefined
      ? {}
      : {theme: theme.endsWith('.css') ? file(['theme'], theme, ['.css'], 1_000_000) : theme}),
    ...(logo === undefined ? {} : {logo: file(['logo'], logo, pictures, maxLogo)}),
    ...(logoDark === undefined ? {} : {logoDark: file(['logo-dark'], logoDark, pictures, maxLogo)}),
    fonts: {...(body ? {text: body} : {}), ...(title ? {title} : {}), ...(code ? {code} : {})},
    publish: places,
  };
}

/** What is wrong, where it stands first. */
function said(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `there is no key "${issue.keys[0]}"${nearest(issue.keys[0] ?? '', issue.path)}`;
  if (issue.code === 'invalid_value') return `${at} must be one of ${issue.values.join(', ')}`;
  return at === ''
    ? 'the file is no list of "key: value" lines'
    : `${at} ${issue.message.startsWith('is ') ? issue.message : `is not right: ${issue.message}`}`;
}

function nearest(key: string, under: readonly PropertyKey[]): string {
  const known =
    under[0] === 'fonts'
      ? ['text', 'title', 'code']
      : under[0] === 'publish'
        ? ['pdf', 'handout']
        : Object.keys(courseSchema.shape);
  const best = known.toSorted((a, b) => distance(key, a) - distance(key, b))[0];
  return best !== undefined && distance(key, best) <= 3
    ? `; did you mean "${best}"?`
    : `; the keys are ${known.join(', ')}`;
}

/** Line of the value at `path`, else of the nearest thing above it. */
function lineOf(text: string, at: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, logLevel: 'silent'});
  for (let depth = at.length; depth > 0; depth--) {
    const keys = at.slice(0, depth).map(key => (typeof key === 'symbol' ? '' : key));
    const node = document.getIn(keys, true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return lines.linePos(node.range[0] as number).line;
  }
  return 1;
}

function inside(root: string, given: string, kinds: readonly string[], most: number): string | undefined {
  const real = realInside(root, given.replace(/^\//, ''));
  if (real === undefined || !kinds.includes(extname(real).toLowerCase())) return undefined;
  const facts = statSync(real);
  return facts.isFile() && facts.size <= most ? real : undefined;
}

function defined<T extends object>(values: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
