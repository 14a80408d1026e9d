// Posts × what the course says of their order -> the order of the course. Pure.
import type {PostFile} from '../model/post.ts';

/** A post, and what its front matter says of its place; empty where it says nothing. */
export interface OrderedPost extends PostFile {
  readonly title: string;
  /** As the course page groups by it, such as `Spring 2024`. */
  readonly term: string;
  /** Number of the week. */
  readonly week: string;
  /** ISO date. */
  readonly date: string;
  /** `nav_order` and `parent` of the themes that list pages in a menu. */
  readonly navOrder: string;
  readonly parent: string;
}

/** What the course says beside its posts: lists of paths of posts. They are read when the posts alone do not tell. */
export interface OrderSources {
  /** `order` of lectern.yml. */
  readonly order: readonly string[];
  /** Of each file in `_data` the posts that it names. */
  schedules(): readonly (readonly string[])[];
  /** The posts that the index page links. */
  links(): readonly string[];
}

/** Orders texts as a person does: `W2` before `W11`. */
const natural = new Intl.Collator('en', {numeric: true});

/**
 * `posts` in the order of the course: those that `order` names, then the others, term by term. Within a term the first
 * of these decides that knows at least half of the posts: week or date, a schedule in `_data`, `nav_order`, the links
 * of
 * the index page; else the path. Posts that it does not know come last, by their paths.
 */
export function orderPosts<T extends OrderedPost>(posts: readonly T[], sources: OrderSources): readonly T[] {
  const terms = [...new Set(posts.map(({term}) => term))].sort(compareTerms);
  const rest = terms.flatMap(term => {
    const own = posts.filter(post => post.term === term).sort(byPath);
    return own.length < 2 ? own : orderTerm(own, sources);
  });
  return byList(rest, sources.order);
}

/** Terms in the order of the calendar; no term comes last. */
export function compareTerms(a: string, b: string): number {
  return natural.compare(yearFirst(a), yearFirst(b));
}

/** `Spring 2024` as `2024 1 Spring 2024`. */
function yearFirst(term: string): string {
  const year = /\d{4}/.exec(term)?.[0] ?? '9999';
  const season = ['spring', 'ss', 'summer', 'fall', 'autumn', 'ws', 'winter'].findIndex(name =>
    term.toLowerCase().startsWith(name),
  );
  return `${year} ${season + 1} ${term}`;
}

/** `posts` come by their paths. */
function orderTerm<T extends OrderedPost>(posts: readonly T[], {schedules, links}: OrderSources): readonly T[] {
  if (isMax(posts, ({week, date}) => week !== '' || date !== '')) return byCalendar(posts);
  const listedIn = (list: readonly string[]) => {
    const paths = new Set(list);
    return posts.filter(({path}) => paths.has(path)).length;
  };
  const [schedule = []] = schedules().toSorted((a, b) => listedIn(b) - listedIn(a));
  if (isMax(posts, ({path}) => schedule.includes(path))) return byList(posts, schedule);
  if (isMax(posts, ({navOrder}) => navOrder !== '')) return byMenu(posts);
  const linked = links();
  return isMax(posts, ({path}) => linked.includes(path)) ? byList(posts, linked) : posts;
}

/** At least half of `posts`, and two of them. */
function isMax<T>(posts: readonly T[], knows: (post: T) => boolean): boolean {
  const count = posts.filter(knows).length;
  return count >= 2 && count * 2 >= posts.length;
}

/**
 * Where the paths go up with the weeks or dates, they are the course's own order, and a post without one stands where
 * its file does.
 */
function byCalendar<T extends OrderedPost>(posts: readonly T[]): readonly T[] {
  const weeks = posts.filter(({week}) => week !== '').map(weekNumber);
  const dates = posts.filter(({date}) => date !== '').map(({date}) => Date.parse(date));
  const known = weeks.length > 0 ? weeks : dates;
  if (known.length > 1 && known.every((value, i) => value >= (known[i - 1] ?? value))) return posts;
  return posts.toSorted(
    (a, b) => weekNumber(a) - weekNumber(b) || natural.compare(a.date || '9999', b.date || '9999') || byPath(a, b),
  );
}

function weekNumber({week}: OrderedPost): number {
  return Number.parseInt(week, 10) || (week === '0' ? 0 : Number.MAX_SAFE_INTEGER);
}

/** As the menu shows them: each page before its children, pages of one parent by `nav_order`, then by title. */
function byMenu<T extends OrderedPost>(posts: readonly T[]): readonly T[] {
  const pages = new Map<string, Step>(posts.map(post => [post.title, post] as const));
  for (const {parent} of posts) if (!pages.has(parent)) pages.set(parent, {title: parent, navOrder: '', parent: ''});
  const wayTo = (page: Step, visited: readonly Step[] = []): readonly Step[] => {
    const parent = page.parent === '' ? undefined : pages.get(page.parent);
    return parent === undefined || visited.includes(parent) ? [page] : [...wayTo(parent, [...visited, page]), page];
  };
  const ways = new Map(posts.map(post => [post, wayTo(post)] as const));
  return posts.toSorted((a, b) => {
    const [one, two] = [ways.get(a) ?? [], ways.get(b) ?? []];
    const at = one.findIndex((step, i) => step !== two[i]);
    const [step, other] = [one[at], two[at]];
    return (step && other ? compareInMenu(step, other) : one.length - two.length) || byPath(a, b);
  });
}

/** What the menu knows of a page; one that is named as a parent may be no post. */
type Step = Pick<OrderedPost, 'title' | 'navOrder' | 'parent'>;

/** Numbers first, then words, then pages without `nav_order`. */
function compareInMenu(a: Step, b: Step): number {
  const rank = ({navOrder}: Step): number =>
    navOrder === ''
      ? Number.POSITIVE_INFINITY
      : Number.isFinite(Number(navOrder))
        ? Number(navOrder)
        : Number.MAX_VALUE;
  const [one, two] = [rank(a), rank(b)];
  return (one === two ? 0 : one - two) || natural.compare(a.navOrder, b.navOrder) || natural.compare(a.title, b.title);
}

function byList<T extends PostFile>(posts: readonly T[], paths: readonly string[]): readonly T[] {
  const rank = new Map([...new Set(paths)].map((path, index) => [path, index] as const));
  const of = ({path}: PostFile): number => rank.get(path) ?? paths.length;
  return posts.toSorted((a, b) => of(a) - of(b));
}

function byPath(a: PostFile, b: PostFile): number {
  return natural.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
}
