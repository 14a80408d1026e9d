// A PowerPoint file -> what its slides are made of: placeholders, boxes, descriptions, and what is wrong with it.
import {findDefects, readPptx} from '../../test/support/pptx.ts';
import {findAll, textOf, type XmlElement} from '../../test/support/xml.ts';

/** What is counted of a deck. */
export interface Structure {
  readonly slides: number;
  /** Slides without a title placeholder. */
  readonly untitled: number;
  /** Characters of text in placeholders, and in free boxes. */
  readonly placed: number;
  readonly free: number;
  /** Boxes of each slide, decoration, footer and number aside; a group is one. */
  readonly boxes: readonly number[];
  readonly undescribed: number;
  readonly formulas: number;
  readonly tables: number;
  readonly lists: number;
  readonly notes: readonly string[];
  readonly defects: readonly string[];
}

/** Counts in the file `bytes`. */
export function readStructure(bytes: Uint8Array): Structure {
  const pptx = readPptx(bytes);
  const count = findAll(pptx.root('ppt/presentation.xml'), 'p:sldId').length;
  const slides = Array.from({length: count}, (_, i) => withoutFallbacks(pptx.root(`ppt/slides/slide${i + 1}.xml`)));
  const typeOf = (shape: XmlElement): string | undefined => findAll(shape, 'p:ph')[0]?.attributes.type;
  const named = (shape: XmlElement) => findAll(shape, 'p:cNvPr')[0]?.attributes ?? {};
  const shapesOf = (slide: XmlElement) => ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap(name => findAll(slide, name));
  const texts = slides.flatMap(slide =>
    findAll(slide, 'p:sp').filter(one => /^(Text|Caption)/.test(named(one).name ?? '')),
  );
  const lengthOf = (shapes: readonly XmlElement[]): number => shapes.reduce((sum, one) => sum + textOf(one).length, 0);
  return {
    slides: count,
    untitled: slides.filter(
      slide =>
        !findAll(slide, 'p:ph').some(
          ({attributes}) => /itle$/.test(attributes.type ?? '') && attributes.type !== 'subTitle',
        ),
    ).length,
    placed: lengthOf(texts.filter(typeOf)),
    free: lengthOf(texts.filter(shape => !typeOf(shape))),
    boxes: slides.map(slide => {
      const groups = findAll(slide, 'p:grpSp');
      const grouped = new Set(groups.flatMap(shapesOf));
      const isBox = (one: XmlElement): boolean =>
        !grouped.has(one) && named(one).name !== 'Decoration' && !/^(ftr|sldNum)$/.test(typeOf(one) ?? '');
      return groups.length + shapesOf(slide).filter(isBox).length;
    }),
    undescribed: slides
      .flatMap(slide => [...findAll(slide, 'p:pic'), ...findAll(slide, 'p:graphicFrame')])
      .filter(one => !named(one).descr).length,
    formulas: slides.reduce((sum, slide) => sum + findAll(slide, 'm:oMathPara').length, 0),
    tables: slides.reduce((sum, slide) => sum + findAll(slide, 'a:tbl').length, 0),
    lists: slides.reduce(
      (sum, slide) => sum + findAll(slide, 'a:buChar').length + findAll(slide, 'a:buAutoNum').length,
      0,
    ),
    notes: slides.map((_, i) => {
      const path = `ppt/notesSlides/notesSlide${i + 1}.xml`;
      return pptx.parts.has(path) ? findAll(pptx.root(path), 'a:p').map(textOf).join('\n') : '';
    }),
    defects: findDefects(pptx),
  };
}

/** What PowerPoint sees of a slide. */
function withoutFallbacks(element: XmlElement): XmlElement {
  const children = element.children.filter(child => typeof child === 'string' || child.name !== 'mc:Fallback');
  return {...element, children: children.map(one => (typeof one === 'string' ? one : withoutFallbacks(one)))};
}
