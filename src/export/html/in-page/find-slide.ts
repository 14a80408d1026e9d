// What a link names behind `#` × the slides of a deck -> the slide that is meant, be it edited since.

/** A slide as a link may mean it: its id, and the texts of its title and blocks. */
export interface LinkTarget {
  readonly id: string;
  readonly texts: readonly string[];
}

/** Text -> its slug, as `slugify` of src/text/ makes it. */
type Slugify = (text: string, words: number, characters: number) => string;

/**
 * Index of the slide that `id` names; -1 for none. Of a slide that is gone by that name it is one under the same
 * heading: the one with a text that begins with the words of the name, or with the most of them; or one with all of
 * the words below the heading above that.
 */
export function findSlide(id: string, slides: readonly LinkTarget[], slugify: Slugify): number {
  const exact = slides.findIndex(slide => slide.id === id);
  if (exact >= 0) return exact;
  const parse = (name: string) => {
    const [path = '', words = ''] = name.split('~');
    const [heading = '', parent = ''] = path.split('/').reverse();
    return {path, heading, parent, words: words.split('-').filter(Boolean)};
  };
  const wanted = parse(id);
  if (wanted.heading === '') return -1;
  /** The share of the words that a text of the slide begins with, 0 to 1. */
  const share = (texts: readonly string[]): number => {
    if (wanted.words.length === 0) return 0;
    const shares = texts.map(text => {
      const own = slugify(text, wanted.words.length + 2, 400).split('-');
      return wanted.words.filter(word => own.includes(word)).length / wanted.words.length;
    });
    return Math.max(0, ...shares);
  };
  let [best, score] = [-1, 0];
  slides.forEach(({id: name, texts}, i) => {
    const own = parse(name);
    const isHeading = texts.some(text => slugify(text, 8, 48) === wanted.heading);
    const near = own.path === wanted.path ? 4 : own.heading === wanted.heading ? 3 : isHeading ? 2 : 0;
    const words = share(texts);
    // Under another heading all of several words have to be there.
    const isWithin = wanted.parent !== '' && (own.parent === wanted.parent || own.heading.startsWith(wanted.parent));
    const apart = words < 1 ? 0 : isWithin ? 2.5 : wanted.words.length > 2 ? 1 : 0;
    const points = Math.max(near > 0 ? near + 2 * words : 0, apart);
    if (points > score) [best, score] = [i, points];
  });
  return best;
}
