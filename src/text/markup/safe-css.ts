// CSS, or a value of it, that notes or their drawings bring -> does it fetch nothing?

const embedded =
  /^\s*['"]?(?:#|data:(?:image\/(?:png|jpe?g|gif|webp)|font\/[a-z0-9]+|application\/(?:x-)?font-[a-z0-9-]+)[;,])/i;

/**
 * True where `css` (the value of an attribute, a style sheet, a drawing) points to nothing but parts of its own file
 * and data that it carries. Escapes are refused: they hide `url`.
 */
export function isSafeCss(css: string): boolean {
  if (css.includes('\\') || /@import|image-set\s*\(|\b(?:image|src|expression)\s*\(|javascript:/i.test(css))
    return false;
  return css
    .split(/url\s*\(/i)
    .slice(1)
    .every(target => embedded.test(target));
}
