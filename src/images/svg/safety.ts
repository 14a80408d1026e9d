// What an attribute or a style sheet of a drawing may point to: only the drawing itself and data it carries.

const embedded = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i;
const embeddedInCss =
  /^\s*['"]?(?:#|data:(?:image\/(?:png|jpe?g|gif|webp)|font\/[a-z0-9]+|application\/(?:x-)?font-[a-z0-9-]+)[;,])/i;

/** True for links inside the drawing, and on images for data they carry. */
export function isSafeHref(href: string, tagName: string): boolean {
  if (href.startsWith('#')) return true;
  return (tagName === 'image' || tagName === 'feImage') && embedded.test(href.trim());
}

/** True where `css` (an attribute's value or a style sheet) fetches nothing. Escapes are refused: they hide `url`. */
export function isSafeCss(css: string): boolean {
  if (css.includes('\\') || /@import|image-set\s*\(|\b(?:image|src|expression)\s*\(|javascript:/i.test(css))
    return false;
  return css
    .split(/url\(/i)
    .slice(1)
    .every(target => embeddedInCss.test(target));
}
