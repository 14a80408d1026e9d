// Markdown of a test -> post, document, outline and slides, on a made-up site whose images are as large as their names
// say.
import {compose} from '../../src/compose/compose.ts';
import type {Diagnostic, Report} from '../../src/model/diagnostic.ts';
import type {Document} from '../../src/model/document.ts';
import {collectImages, type LocatedImage} from '../../src/model/located-images.ts';
import type {PreparedImages} from '../../src/model/prepared-image.ts';
import type {Post} from '../../src/model/post.ts';
import type {Slide} from '../../src/model/slide.ts';
import {applySectionDirectives} from '../../src/outline/section-directives.ts';
import {buildOutline} from '../../src/outline/outline.ts';
import type {ParseContext} from '../../src/parse/context.ts';
import {parse} from '../../src/parse/parse.ts';

/** A site without a config, includes or other pages. */
const parseContext: ParseContext = {site: {}, page: {}, include: () => undefined, link: () => undefined};

/** A post of the name "The Lecture" whose body is `body`, from the first line of its file on. */
export function postOf(body: string, meta: Partial<Post['meta']> = {}): Post {
  return {
    key: 'W01',
    path: '_contents/W01.md',
    body,
    bodyLine: 1,
    meta: {title: 'The Lecture', lang: 'en', authors: [], tags: [], facts: [], raw: {}, ...meta},
  };
}

/** The document of `body`; defects go to `diagnostics`. */
export function documentOf(body: string, diagnostics: Diagnostic[] = []): Document {
  return parse(postOf(body), parseContext, diagnostic => void diagnostics.push(diagnostic));
}

function imagesOf(document: Document): PreparedImages {
  return preparedOf(collectImages(document));
}

/** `plot-640x480.png` is an image of that size; a name without a size is no file. */
export function preparedOf(images: readonly LocatedImage[]): PreparedImages {
  return new Map(
    images.flatMap(({image}) => {
      const size = /(\d+)x(\d+)\.\w+$/.exec(image.src);
      if (!size) return [];
      const name = image.src.split('/').at(-1) ?? image.src;
      return [
        [
          image.src,
          {
            kind: 'image',
            width: Number(size[1]),
            height: Number(size[2]),
            name,
            bytes: new Uint8Array(),
            mime: 'image/png',
            transparent: false,
          },
        ] as const,
      ];
    }),
  );
}

/** The slides of `body`. */
export function slidesOf(
  body: string,
  prose: 'lead' | 'full' = 'lead',
  meta: Partial<Post['meta']> = {},
  report?: Report,
): readonly Slide[] {
  return composed(documentOf(body), prose, postOf(body, meta), report);
}

/** The slides of `document`. */
export function composed(
  document: Document,
  prose: 'lead' | 'full' = 'lead',
  post: Post = postOf(''),
  report: Report = () => undefined,
): readonly Slide[] {
  const applied = applySectionDirectives(document);
  return compose({
    post,
    document: applied,
    outline: buildOutline(applied),
    images: imagesOf(document),
    prose,
    report,
  });
}
