// Where a block of the notes stands in its deck: on which slides, and in the notes of which.
/** Where a block is. */
export interface Placement {
  readonly slides: Set<number>;
  readonly texts: string[];
  readonly said: Set<number>;
  alt?: {readonly text: string; readonly from: string};
}
