// What the browser tells of slides as they are set: plain data, from which PowerPoint files are written.

/** A rectangle, px of the canvas. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An element of KaTeX's MathML: its name, its attributes, and what stands in it. */
export interface MathNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

/** Characters that look alike; sizes in px, colours as `rrggbb`. */
export interface SetRun {
  /** `\n` alone is a break of the line. */
  readonly text: string;
  /** A formula in the line; `text` is then what it says. */
  readonly math?: MathNode;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly family: string;
  readonly isCode?: boolean;
  /** Colour behind it. */
  readonly behind?: string;
  readonly href?: string;
  /** Of a link that goes on in the next line, which of its lines: LibreOffice would break a word of it. */
  readonly part?: number;
  readonly shift?: 'sup' | 'sub';
  readonly line?: 'under' | 'through';
  /** Added between letters, px. */
  readonly spacing?: number;
}

/** What stands before the first line of an item. */
export type SetMarker =
  | {readonly kind: 'none'}
  | {readonly kind: 'bullet'; readonly character: string; readonly colour: string}
  | {readonly kind: 'number'; readonly value: number; readonly colour: string; readonly point: boolean};

/** Where a text stands in the page: an element by its number, and which of its children, in their order. */
export interface TextRef {
  readonly element: number;
  readonly nodes: readonly number[];
  /** It begins its element: an item's marker is its own. */
  readonly isFirst: boolean;
}

/** How wide a text must be, and may not be, px, so that its lines break where they do. */
export interface LineFit {
  /** Its widest line. */
  readonly widest: number;
  /** The line that would first take a word of the next one; -1 where it has one line. */
  readonly next: number;
}

/** Lines that follow each other, as they are set. */
export interface SetLines {
  /** Around the lines, without marker and padding. */
  readonly box: PixelBox;
  readonly lines: number;
  readonly pitch: number;
  /** Depth of an item, from 0; -1 outside of lists. */
  readonly level: number;
  readonly marker: SetMarker;
  /** From the marker to the text, px. */
  readonly indent: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isRightToLeft: boolean;
  readonly runs: readonly SetRun[];
  /** At which step it comes; 0 at once. */
  readonly step: number;
  /** Absent of what has no words of its own. */
  readonly fit?: LineFit;
}

/** What tells a paragraph, an item, a heading from others. */
interface ParagraphKind {
  readonly kind: 'paragraph';
  readonly role: 'title' | 'header' | 'footer' | 'caption' | 'text';
  /** Which element below the title it belongs to, from 0; -1 for none. */
  readonly block: number;
}

/** A paragraph with its lines. */
export interface SetParagraph extends ParagraphKind, SetLines {}

/** A paragraph whose lines are found elsewhere: the index of its text. */
export interface FoundParagraph extends ParagraphKind {
  readonly runs: number;
}

/** A row of a table. */
export interface SetRow<Cell = SetCell> {
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** How a cell is set: its lines above and below, and how far its text is from its edges; px. */
export interface SetFrame {
  readonly padding: {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number};
  readonly above?: SetEdge;
  readonly below?: SetEdge;
}

/** A cell. */
export interface SetCell extends SetFrame {
  readonly paragraphs: readonly SetParagraph[];
}

/** A cell, its frame and its texts found elsewhere. */
export interface FoundCell {
  readonly paragraphs: readonly FoundParagraph[];
  readonly element: number;
}

/** A line along an edge. */
export interface SetEdge {
  readonly width: number;
  readonly colour: string;
}

/** A table, or what is set as one: definitions, the facts of a title slide. */
export interface SetTable<Cell = SetCell> {
  readonly kind: 'table';
  readonly block: number;
  readonly box: PixelBox;
  readonly columns: readonly number[];
  readonly rows: readonly SetRow<Cell>[];
  readonly hasHeader: boolean;
  readonly hasLabels: boolean;
}

/** Code with its colours. */
export interface SetCode<Text = readonly SetRun[]> {
  readonly kind: 'code';
  readonly block: number;
  readonly box: PixelBox;
  readonly fill: string;
  /** Left edge and top of the characters, from those of the box. */
  readonly inset: {readonly left: number; readonly top: number};
  readonly pitch: number;
  /** `number`: 0 where lines have none. */
  readonly lines: readonly {readonly runs: Text; readonly step: number; readonly number: number}[];
}

/** A formula that stands alone. */
export interface DisplayFormula<Text = readonly SetRun[]> {
  readonly kind: 'formula';
  readonly block: number;
  readonly box: PixelBox;
  /** One run, which holds it. */
  readonly runs: Text;
}

/** A figure, an icon, a QR code: a file (`name`) or the mark-up of a drawing (`svg`). */
export interface SetImage {
  readonly kind: 'image';
  readonly block: number;
  readonly box: PixelBox;
  readonly name: string;
  readonly svg: string;
  readonly alt: string;
  readonly href: string;
}

/** Anything on a slide, in the order of its source. */
export type SetItem = SetParagraph | SetTable | SetCode | DisplayFormula | SetImage;

/** The same, its texts found elsewhere. */
export type FoundItem =
  | FoundParagraph
  | SetTable<FoundCell>
  | {readonly kind: 'object'; readonly block: number; readonly element: number};

/** What an element is that is no text. */
export type FoundObject =
  | Omit<SetCode<number>, 'block'>
  | Omit<DisplayFormula<number>, 'block'>
  | Omit<SetImage, 'block'>;

/** A coloured rectangle that says nothing; `dashed` has an outline alone. */
export interface SetFill {
  readonly box: PixelBox;
  readonly colour: string;
  readonly isDashed?: boolean;
}

/** A large sign that says nothing. */
export interface SetSign {
  readonly box: PixelBox;
  readonly run: SetRun;
}

/** One slide. */
export interface SetSlide {
  readonly width: number;
  readonly height: number;
  readonly classes: readonly string[];
  readonly background: string;
  /** A picture below all of it, by its name; `sides` and `ends` are the shares of it that are cut off at each. */
  readonly backdrop?: {readonly name: string; readonly sides: number; readonly ends: number} | undefined;
  readonly fills: readonly SetFill[];
  readonly items: readonly SetItem[];
  /** Signs before quotations, which the stylesheet puts there. */
  readonly signs?: readonly SetSign[];
  /** Its page number; none where it shows none. */
  readonly number?: {readonly box: PixelBox; readonly size: number; readonly colour: string};
}

/** The theme of the deck: colours as `rrggbb`, sizes in px, names of families as CSS has them. */
export interface SetTheme {
  readonly colours: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, number>>;
  readonly fonts: {readonly body: string; readonly title: string; readonly code: string};
}
