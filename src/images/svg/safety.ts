// What a link of a drawing may point to: only the drawing itself and data it carries.

const embedded = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i;

/** True for links inside the drawing, and on images for data they carry. */
export function isSafeHref(href: string, tagName: string): boolean {
  if (href.startsWith('#')) return true;
  return (tagName === 'image' || tagName === 'feImage') && embedded.test(href.trim());
}
