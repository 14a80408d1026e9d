// The alternative text of an image -> whether it says anything of it.

const meaningless =
  /^(image|img|figure|fig|picture|photo|screenshot|screen shot|untitled|slide|alt text|alt)?[\s_-]*\d*$/i;
const fileName = /\.(png|jpe?g|gif|svg|webp|pdf)$/i;

/** Does `alt` describe an image? A file's name, "image" and a number do not. */
export function isDescription(alt: string): boolean {
  const text = alt.trim();
  return text !== '' && !meaningless.test(text) && !fileName.test(text);
}
