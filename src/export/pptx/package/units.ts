// px of the canvas -> the units of PowerPoint.

/** EMU: 1280 px are the 13.33 inches of a wide slide. */
export function emu(px: number): number {
  return Math.round(px * 9525);
}

/** Hundredths of a point: three quarters of a px are a point. */
export function centipoints(px: number): number {
  return Math.round(px * 75);
}
