// The stretches of a text that no code span or formula crosses.

/** End of the paragraph, item or heading that an offset stands in; offsets must be requested in rising order. */
export function segmentEnds(text: string): (offset: number) => number {
  const border = /\n[ \t>]*(?:\n|(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|\|)/g;
  let end = -1;
  return offset => {
    if (offset <= end) return end;
    border.lastIndex = offset;
    end = border.exec(text)?.index ?? text.length;
    return end;
  };
}
