// CSS -> the same with a short name in place of each long data: URI, and back. Marp reads a theme token by token, some
// fonts letter by letter: half a megabyte that nothing is ever found in.

const long = /data:[\w.+/-]+;base64,[A-Za-z0-9+/=]{1000,}/g;
const named = /lectern-data-(\d{1,6})-/g;

/** `css` with names for its long data: URIs, which are added to `longData`. */
export function nameLongData(css: string, longData: string[]): string {
  return css.replace(long, data => `lectern-data-${longData.push(data) - 1}-`);
}

/** `css` with the data: URIs of `longData` in place of their names; a name that is none of them stays. */
export function restoreLongData(css: string, longData: readonly string[]): string {
  return css.replace(named, (name, index: string) => longData[Number(index)] ?? name);
}
