// A deck and its notes -> seeded edits of the deck, as a person makes them, each with what the notes must be then.
//
// What must come out is told without the program: a word that the notes hold once tells its line.
import type {ContentSlide} from '../../src/export/pptx/read-back/read-content.ts';

/** Parts of a PowerPoint file that hold slides and what is said, by their paths. */
export type DeckParts = Readonly<Record<string, string>>;

/** An edit, and whether notes are as they must be after it. */
export interface SeededEdit {
  readonly kind: string;
  readonly what: string;
  readonly parts: DeckParts;
  readonly isRight: (notes: string) => boolean;
}

/** A deck with its notes. */
export interface EditedDeck {
  readonly parts: DeckParts;
  readonly slides: readonly ContentSlide[];
  readonly notes: string;
}

type MakeEdit = (deck: EditedDeck, random: () => number) => SeededEdit | null;

const wordPattern = /\p{L}{5,}/gu;
const directive = /^[ \t>]*<!-- slide: (?:skip|notes) -->[ \t]*\n|[ \t]*<!-- slide: (?:skip|notes) -->/gm;

/** Kinds of edits, each as often as people make it: of every twenty-five. */
const kinds: readonly (readonly [kind: string, times: number, make: MakeEdit])[] = [
  ['another word', 5, (deck, random) => editText(deck, random, 'text', word => changed(word))],
  ['a word more', 2, (deck, random) => editText(deck, random, 'text', word => `${word} indeed`)],
  ['a word less', 2, (deck, random) => editText(deck, random, 'text', () => '')],
  ['a word of a table or caption', 2, (deck, random) => editText(deck, random, 'table', word => changed(word))],
  ['a word of what is said', 2, (deck, random) => editSaid(deck, random)],
  ['a title', 2, (deck, random) => editText(deck, random, 'title', word => changed(word))],
  ['an item gone', 3, dropItem],
  ['an item more', 2, addItem],
  ['items in another order', 2, swapItems],
  ['a slide gone', 1, dropSlide],
  ['a slide more', 1, addSlide],
  ['something said more', 1, addSaid],
];

/** The edit of number `index` of a deck; null where the deck has nothing of that kind. */
export function seedEdit(deck: EditedDeck, index: number, random: () => number): SeededEdit | null {
  const all = kinds.flatMap(([kind, times, make]) => Array.from({length: times}, () => [kind, make] as const));
  const [kind, make] = all[index % all.length] as (typeof all)[number];
  const edit = make(deck, random);
  return edit && {...edit, kind};
}

const slidePath = (index: number): string => `ppt/slides/slide${index + 1}.xml`;
const changed = (word: string): string => `${word}${word.length % 2 ? 'ish' : 'ary'}`;
const countOf = (text: string, word: string): number =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'))].length;
/** A word that is not a part of one. */
const wordIn = (word: string, behind = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])${behind}`, 'u');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const pick = <One>(list: readonly One[], random: () => number): One | undefined =>
  list[Math.floor(random() * list.length)];

/** Words of a slide's text that the notes hold once, as does the slide's part. */
function uniqueWords({notes, parts}: EditedDeck, slide: number, text: string): readonly string[] {
  const xml = parts[slidePath(slide)] ?? '';
  return [...text.matchAll(wordPattern)]
    .map(([word]) => word)
    .filter(
      word =>
        countOf(notes, word) === 1 && notes.includes(word) && xml.split(word).length === 2 && countOf(xml, word) === 1,
    );
}

function editText(
  deck: EditedDeck,
  random: () => number,
  role: 'text' | 'table' | 'title',
  change: (word: string) => string,
): SeededEdit | null {
  const roles = role === 'table' ? ['table', 'caption'] : [role];
  const all = deck.slides.flatMap(({shapes}, slide) =>
    shapes
      .filter(shape => roles.includes(shape.role))
      .flatMap(({texts}) => texts.flatMap(text => uniqueWords(deck, slide, text).map(word => ({slide, word, text})))),
  );
  const isSole = (text: string): boolean =>
    deck.slides.filter(({shapes}) => shapes.some(one => one.role === 'title' && one.texts.includes(text))).length === 1;
  const isInside = ({word, text}: {word: string; text: string}): boolean =>
    change(word) !== '' || new RegExp(`\\p{L} ${word} \\p{L}`, 'u').test(text);
  const found = pick(
    all.filter(one => isInside(one) && (role !== 'title' || (isSole(one.text) && !/\t/.test(one.text)))),
    random,
  );
  if (found === undefined) return null;
  const {slide, word} = found;
  const path = slidePath(slide);
  const put = change(word);
  const parts = {...deck.parts, [path]: (deck.parts[path] ?? '').replace(put === '' ? `${word} ` : word, put)};
  if (parts[path] === deck.parts[path]) return null;
  const wanted = plain(deck.notes.replace(wordIn(word, put === '' ? '\\s' : ''), put));
  return {kind: '', what: `slide ${slide + 1}: ${word} -> ${put}`, parts, isRight: notes => plain(notes) === wanted};
}

function editSaid(deck: EditedDeck, random: () => number): SeededEdit | null {
  const all = deck.slides.flatMap(({notes}, slide) => {
    const path = `ppt/notesSlides/notesSlide${slide + 1}.xml`;
    return notes.flatMap(text =>
      [...text.matchAll(wordPattern)].flatMap(([word]) =>
        countOf(deck.notes, word) === 1 && deck.notes.includes(word) && countOf(deck.parts[path] ?? '', word) === 1
          ? [{path, word, slide}]
          : [],
      ),
    );
  });
  const found = pick(all, random);
  if (found === undefined) return null;
  const {path, word, slide} = found;
  const parts = {...deck.parts, [path]: (deck.parts[path] ?? '').replace(wordIn(word), changed(word))};
  const wanted = deck.notes.replace(wordIn(word), changed(word));
  return {kind: '', what: `slide ${slide + 1}, notes: ${word}`, parts, isRight: notes => notes === wanted};
}

/** Items of lists with a word of their own, whose line is theirs alone, and the paragraph that each is. */
function listItemLines(deck: EditedDeck) {
  const lines = deck.notes.split('\n');
  return deck.slides.flatMap(({shapes}, slide) =>
    shapes.flatMap(({role, texts, levels}) =>
      role !== 'text'
        ? []
        : texts.flatMap((text, at) => {
            const [word] = uniqueWords(deck, slide, text);
            const level = levels[at] ?? -1;
            if (word === undefined || level < 0) return [];
            const line = lines.findIndex(one => countOf(one, word) === 1);
            const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(lines[line] ?? '');
            const isLeaf = !/^\s/.test((lines[line + 1] ?? '').replace(/^\s*$/, '')) || (levels[at + 1] ?? -1) <= level;
            const paragraph = paragraphWith(deck.parts[slidePath(slide)] ?? '', word);
            const next = levels[at + 1] ?? -1;
            return isItem && isLeaf && paragraph && next <= level ? [{slide, word, line, level, paragraph, at}] : [];
          }),
    ),
  );
}

/** The line behind an item: its text goes on, indented or not, to a blank line, the next item or another block. */
function endOfItem(lines: readonly string[], line: number): number {
  const next = lines.findIndex(
    (one, i) => i > line && (one.trim() === '' || /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|```|~~~|<|\||>|\{:)/.test(one)),
  );
  return next < 0 ? lines.length : next;
}

function paragraphWith(xml: string, word: string): string | undefined {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([all]) => all).find(all => all.includes(word));
}

function withoutDirectives(notes: string): string {
  return notes.replace(directive, '');
}

function dropItem(deck: EditedDeck, random: () => number): SeededEdit | null {
  const found = pick(listItemLines(deck), random);
  if (found === undefined) return null;
  const {slide, word, paragraph, line} = found;
  const path = slidePath(slide);
  const parts = {...deck.parts, [path]: (deck.parts[path] ?? '').replace(paragraph, '')};
  const isRight = (notes: string): boolean => {
    const lines = notes.split('\n');
    const at = lines.findIndex(one => countOf(one, word) === 1);
    const hasIt = lines.slice(Math.max(0, at - 1), at + 6).some(one => /<!-- slide: (skip|notes) -->/.test(one ?? ''));
    return hasIt && plain(withoutDirectives(notes)) === plain(deck.notes) && at - line < 2;
  };
  return {kind: '', what: `slide ${slide + 1}: the item with ${word}`, parts, isRight};
}

function addItem(deck: EditedDeck, random: () => number): SeededEdit | null {
  const found = pick(listItemLines(deck), random);
  if (found === undefined) return null;
  const {slide, word, paragraph, line} = found;
  const path = slidePath(slide);
  const words = 'A colleague thinks that this is missing';
  const run = /<a:r>.*?<\/a:r>/s.exec(paragraph)?.[0] ?? '';
  const own = run.replace(/<a:t>.*?<\/a:t>/s, () => `<a:t>${words}</a:t>`);
  const runs = /<a:r>.*<\/a:r>/s.exec(paragraph)?.[0] ?? '';
  const parts = {
    ...deck.parts,
    [path]: (deck.parts[path] ?? '').replace(paragraph, () => paragraph + paragraph.replace(runs, () => own)),
  };
  const isRight = (notes: string): boolean => {
    const lines = notes.split('\n');
    const at = lines.findIndex(one => one.includes(words));
    const isBehind =
      at > line && lines.slice(endOfItem(lines, line), at).every(one => one.trim() === '' || /^\s/.test(one));
    return isBehind && stripNumbers(lines.toSpliced(at, 1).join('\n')) === stripNumbers(deck.notes);
  };
  return {kind: '', what: `slide ${slide + 1}: an item behind that with ${word}`, parts, isRight};
}

const stripNumbers = (text: string): string => text.replace(/^(\s*)\d+[.)]/gm, '$1#.').trim();

function swapItems(deck: EditedDeck, random: () => number): SeededEdit | null {
  const items = listItemLines(deck);
  const lines = deck.notes.split('\n');
  const pairs = items.flatMap(one =>
    items.flatMap(other =>
      one.slide === other.slide &&
      one.at + 1 === other.at &&
      endOfItem(lines, one.line) === other.line &&
      one.level === other.level
        ? [[one, other] as const]
        : [],
    ),
  );
  const found = pick(pairs, random);
  if (found === undefined) return null;
  const [one, other] = found;
  const path = slidePath(one.slide);
  const parts = {
    ...deck.parts,
    [path]: (deck.parts[path] ?? '')
      .replace(one.paragraph, '\u0001')
      .replace(other.paragraph, () => one.paragraph)
      .replace('\u0001', () => other.paragraph),
  };
  const [start, middle, end] = [one.line, other.line, endOfItem(lines, other.line)];
  const swapped = lines
    .toSpliced(start, end - start, ...lines.slice(middle, end), ...lines.slice(start, middle))
    .join('\n');
  return {
    ...{kind: '', what: `slide ${one.slide + 1}: ${one.word} and ${other.word}`, parts},
    isRight: notes => stripNumbers(notes) === stripNumbers(swapped),
  };
}

/** Slides whose title is a heading of the notes that no other slide has. */
function listOwnSlides({slides, notes}: EditedDeck) {
  const titles = slides.map(({shapes}) => shapes.find(({role}) => role === 'title')?.texts[0] ?? '');
  const lines = notes.split('\n');
  return titles.flatMap((title, slide) => {
    const at = lines.flatMap((line, i) =>
      /^#{2,6} /.test(line) && plain(line.replace(/^#+ /, '')) === title ? [i] : [],
    );
    const isOnce = at.length === 1 && titles.filter(one => one.replace(/\t.*/s, '') === title).length === 1;
    return isOnce && slides[slide]?.shapes.some(({role}) => role === 'text') ? [{slide, title, line: at[0] ?? 0}] : [];
  });
}

const ids = /<p:sldId [^>]*\/>/g;
const list = 'ppt/presentation.xml';

function dropSlide(deck: EditedDeck, random: () => number): SeededEdit | null {
  const found = pick(listOwnSlides(deck), random);
  if (found === undefined) return null;
  const {slide, title, line} = found;
  const xml = deck.parts[list] ?? '';
  const own = [...xml.matchAll(ids)][slide]?.[0] ?? '';
  const parts = {...deck.parts, [list]: xml.replace(own, '')};
  const shown = deck.slides[slide]?.shapes.flatMap(({texts}) => texts) ?? [];
  const isRight = (notes: string): boolean => {
    const lines = notes.split('\n');
    const skips = lines.flatMap((one, i) => (one.includes('<!-- slide: skip -->') ? [i] : []));
    const next = lines.findIndex((one, i) => i > line + 1 && /^#{1,6} /.test(one));
    const isIn = (at: number): boolean => at >= line && (next < 0 || at < next);
    // What stands above the heading may have been on the slide as well.
    const isShown = (at: number): boolean =>
      shown.includes(plain((lines[at + 1] ?? '').replace(/\[(.*?)\]\(.*?\)/g, '$1')));
    return (
      skips.some(isIn) &&
      skips.every(at => isIn(at) || isShown(at)) &&
      plain(withoutDirectives(notes)) === plain(deck.notes)
    );
  };
  return {kind: '', what: `slide ${slide + 1}, ${title}`, parts, isRight};
}

function addSlide(deck: EditedDeck, random: () => number): SeededEdit | null {
  const found = pick(
    listOwnSlides(deck).filter(({slide, line}) => isLastOf(deck, slide, line)),
    random,
  );
  if (found === undefined) return null;
  const {slide, title} = found;
  const xml = deck.parts[list] ?? '';
  const own = [...xml.matchAll(ids)][slide]?.[0] ?? '';
  const paragraph = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const shape = (type: string, text: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/>${text}</p:txBody></p:sp>`;
  const shapes = [
    shape('type="title"', paragraph('A slide of mine')),
    shape('idx="1"', paragraph('What I say here.') + paragraph('And that.')),
  ];
  const added = `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
  const rels = 'ppt/_rels/presentation.xml.rels';
  const relationship = '<Relationship Id="mine" Type="x/slide" Target="slides/slide9999.xml"/></Relationships>';
  const parts = {
    ...deck.parts,
    [list]: xml.replace(own, `${own}<p:sldId id="9999" r:id="mine"/>`),
    [rels]: (deck.parts[rels] ?? '').replace('</Relationships>', relationship),
    'ppt/slides/slide9999.xml': added,
  };
  const isRight = (notes: string): boolean => {
    const lines = notes.split(/\r?\n/);
    const at = lines.findIndex(one => /^#+ A slide of mine$/.test(one));
    const heading = lines.findLastIndex((one, i) => i < at && /^#{1,6} /.test(one));
    const rest = lines.filter(one => !/^(#+ A slide of mine|What I say here\.|And that\.)$/.test(one)).join('\n');
    const isBehind = plain(lines[heading]?.replace(/^#+ /, '') ?? '') === title;
    return at > 0 && isBehind && plain(rest) === plain(deck.notes);
  };
  return {kind: '', what: `behind slide ${slide + 1}, ${title}`, parts, isRight};
}

/** Does the next slide begin with the next heading of the notes? */
function isLastOf({slides, notes}: EditedDeck, slide: number, line: number): boolean {
  const lines = notes.split('\n');
  const next = lines.findIndex((one, i) => i > line && /^#{1,6} /.test(one));
  const title = slides[slide + 1]?.shapes.find(({role}) => role === 'title')?.texts[0]?.replace(/\t.*/s, '');
  return next > 0 && title === plain((lines[next] ?? '').replace(/^#+ /, ''));
}

function addSaid(deck: EditedDeck, random: () => number): SeededEdit | null {
  const all = listItemLines(deck).filter(({slide}) => deck.parts[`ppt/notesSlides/notesSlide${slide + 1}.xml`]);
  const found = pick(all, random);
  if (found === undefined) return null;
  const path = `ppt/notesSlides/notesSlide${found.slide + 1}.xml`;
  const added = '<a:p><a:r><a:t>Ask who knows this.</a:t></a:r></a:p></p:txBody>';
  const parts = {...deck.parts, [path]: (deck.parts[path] ?? '').replace('</p:txBody>', added)};
  const isRight = (notes: string): boolean => {
    const rest = notes.replace(/[ \t]*<!-- slide: say="Ask who knows this\." -->/, '');
    return rest !== notes && plain(rest) === plain(deck.notes);
  };
  return {kind: '', what: `slide ${found.slide + 1}, notes`, parts, isRight};
}
