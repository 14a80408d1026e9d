// TeX -> how long it is as it is seen.

/** About how many characters of TeX are seen: a command is one, braces and marks of scripts are none. */
export function countTypesetCharacters(tex: string): number {
  return tex.replace(/\\(?:[a-zA-Z]+|.)/g, 'x').replace(/[\s{}^_$]/g, '').length;
}
