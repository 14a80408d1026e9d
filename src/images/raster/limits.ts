// How large images may be.

/** The largest box in which a figure is shown, CSS px; files hold about twice as many pixels each way. */
export interface MaxSize {
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** px; a decompression bomb holds more, a photograph or a scan does not. */
export const maxPixels = 100e6;
