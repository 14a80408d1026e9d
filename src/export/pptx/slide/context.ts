// What writing a slide depends on beside what is set on it.
import type {SetTheme} from '../set-slide.ts';

/** Paragraphs of a shape that come at one click, by their indices. */
export interface ClickStep {
  readonly shape: number;
  readonly first: number;
  readonly last: number;
}

/** Numbers and relationships that the shapes of one slide share. */
export interface SlideContext {
  readonly theme: SetTheme;
  /** BCP 47 with a region, as PowerPoint has it. */
  readonly lang: string;
  /** A shape's number, unique on its slide. */
  readonly nextId: () => number;
  /** Remembers steps, in their order. */
  readonly addSteps: (steps: readonly ClickStep[]) => void;
  /** Id of the relationship to an address of the web or to a slide (`#3`); undefined for what is neither. */
  readonly link: (href: string) => {readonly id: string; readonly isSlide: boolean} | undefined;
  /** Ids of the relationships to the files of an image; undefined where there are none. */
  readonly image: (name: string, svg: string) => {readonly id: string; readonly svgId?: string} | undefined;
  /** Id of the relationship to the picture below the slide; undefined where its file is not there. */
  readonly backdrop: (name: string) => string | undefined;
}
