// HTML of slides -> the same with other addresses of its images and of the pictures below its pages. Pure.

const image = /(<img\b[^>]*?\ssrc=")([^":]+)(")/g;
/** As Marp writes it: the style of the section, behind a property and an attribute that say the same to nobody. */
const behind = new RegExp(
  [
    String.raw`( data-background-image="url\('[^'"]*'\)")`,
    String.raw`(--background-image:url\('[^'"]*'\);)`,
    String.raw`(;background-image:url\(')([^':")]+)('\))`,
  ].join('|'),
  'g',
);

/** Where a slide begins: what looks the same in its text are an author's words. */
const section = /<section\b(?:[^>"]|"[^"]*")*>/g;

/** `html` in which `find` has given addresses for those of its images; undefined leaves one as it is. */
export function replaceAddresses(html: string, find: (src: string) => string | undefined): string {
  const replaced = (before: string, src: string, after: string): string | undefined => {
    const address = find(src.replaceAll('&amp;', '&'));
    return address === undefined ? undefined : `${before}${address}${after}`;
  };
  const images = html.replace(image, (whole, before: string, src: string, after: string) => {
    return replaced(before, src, after) ?? whole;
  });
  return images.replace(section, tag =>
    tag.replace(behind, (whole, ...[, , before, src, after]: (string | undefined)[]) =>
      before === undefined || src === undefined ? '' : (replaced(before, src, after ?? '') ?? whole),
    ),
  );
}
