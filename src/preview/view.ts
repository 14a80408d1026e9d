// A deck as rendered × its sources -> what the preview shows of it: a record a slide, and its style in parts.
import {createHash} from 'node:crypto';
import type {ImageFiles} from '../browser/image-files.ts';
import {findImageName} from '../browser/image-files.ts';
import {withSources} from '../export/html/sources.ts';
import type {SlideSource} from '../model/slide-source.ts';
import type {SourceRange} from '../model/source-range.ts';
import {parseFontFaces} from '../render/fonts/font-face.ts';
import {replaceAddresses} from '../render/slide-images.ts';

/** A slide as the preview shows it. */
export interface SlideView {
  /** Its name, by which links find it; unique in the deck. */
  readonly id: string;
  readonly title: string;
  readonly range: SourceRange;
  /** The drawing that holds it, its lines written in. */
  readonly html: string;
  /** Tells its content from that of other slides, wherever it stands in deck and notes. */
  readonly digest: string;
  /** Every `data-source` in `html`, in order. */
  readonly marks: readonly string[];
  /** What the presenter reads. */
  readonly notes: string;
}

/** The style of a deck: faces apart, since to load a font again is seen. */
export interface DeckStyle {
  readonly faces: readonly string[];
  readonly rules: string;
}

/** A deck as the preview shows it. */
export interface DeckView {
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly style: DeckStyle;
  readonly slides: readonly SlideView[];
}

/** What a view is made of. */
export interface ViewInput {
  readonly key: string;
  readonly title: string;
  readonly lang: string;
  /** Path of the post from the site's root. */
  readonly file: string;
  readonly slides: readonly string[];
  readonly css: string;
  /** Comments of each slide. */
  readonly comments: readonly (readonly string[])[];
  readonly sources: readonly SlideSource[];
  readonly images: ImageFiles;
  /** Digest of an image's bytes; `digestOf` where it is left out. */
  readonly digest?: ((bytes: Uint8Array) => string) | undefined;
}

/** The view of a deck as the engine has set it. */
export function createView({
  key,
  title,
  lang,
  file,
  slides,
  css,
  comments,
  sources,
  images,
  digest = digestOf,
}: ViewInput): DeckView {
  const addresses = new Map<string, string>();
  const addressOf = (name: string, bytes: Uint8Array): string => imageAddress(key, name, digest(bytes));
  const views = slides.map((slide, i): SlideView => {
    const source = sources[i];
    const bare = withAddresses(slide, images, addressOf, addresses);
    const html = source === undefined ? bare : withSources(bare, [source], file);
    return {
      id: source?.id ?? String(i + 1),
      title: source?.title ?? '',
      range: source?.range ?? {line: 1, endLine: 1},
      html,
      digest: digestOf(withoutNumbers(bare)),
      marks: [...html.matchAll(/ data-source="([^"]*)"/g)].map(([, mark = '']) => unescapeHtml(mark)),
      notes: (comments[i] ?? []).join('\n\n'),
    };
  });
  return {key, title, lang, style: styleOf(css), slides: views};
}

/** Address of an image from the page of a deck; it changes with the image, by `digest`. */
export function imageAddress(key: string, name: string, digest: string): string {
  return `../figures/${encodeURIComponent(key)}/${digest}/${encodeURIComponent(name)}`;
}

function withAddresses(
  html: string,
  images: ImageFiles,
  addressOf: (name: string, bytes: Uint8Array) => string,
  known: Map<string, string>,
): string {
  return replaceAddresses(html, src => {
    const name = findImageName(src, images) ?? '';
    const image = images.get(name);
    if (image === undefined) return undefined;
    const address = known.get(name) ?? addressOf(name, (image.film ?? image).bytes);
    known.set(name, address);
    return address;
  });
}

/** The selector of the element that holds the slides: of the engine, and of the page that turns them. */
const containers = ['div.marpit', 'div#\\:\\$p'] as const;

function styleOf(css: string): DeckStyle {
  const faces = [...new Set(parseFontFaces(css).map(face => face.css))];
  const rules = faces.reduce((rest, face) => rest.replaceAll(face, ''), css);
  return {faces, rules: rules.replaceAll(containers[0], containers[1])};
}

/** A slide without what its place in the deck makes of it. */
function withoutNumbers(html: string): string {
  return html.replace(/(<section) id="\d+"/, '$1').replace(/ data-marpit-pagination(?:-total)?="\d+"/g, '');
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** Tells content from all other content. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
