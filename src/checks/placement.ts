// Where a block of the notes is: on slides, in presenter notes.

/** Where a block is. */
export interface Placement {
  readonly slides: Set<number>;
  readonly texts: string[];
  readonly said: Set<number>;
  alt?: {readonly text: string; readonly from: string};
}
