// Text -> whether CSS takes it for a colour that a theme can build on.
import {color} from '@csstools/css-color-parser';
import {parseComponentValue} from '@csstools/css-parser-algorithms';
import {tokenize} from '@csstools/css-tokenizer';

/**
 * What is wrong with `text` as the colour of a course, as the end of a sentence with the cure; undefined for a sound
 * one.
 */
export function checkColour(text: string): string | undefined {
  const example = 'Write one such as "#7a1f3d" (in quotes), a name such as teal, or oklch(0.5 0.1 250)';
  // What could end a declaration, or ask for something, is refused before it is read.
  const parsed = /^[\w\s#(),.%/+-]{1,80}$/.test(text) ? parseComponentValue(tokenize({css: text.trim()})) : undefined;
  const read = parsed === undefined ? false : color(parsed);
  if (read === false)
    return /^(?:[\da-f]{3}|[\da-f]{6})$/i.test(text)
      ? `is no CSS colour: "${text}" lacks its #. Write "#${text}" (in quotes)`
      : `is no CSS colour: "${text.slice(0, 40)}". ${example}`;
  if (typeof read.alpha !== 'number' || read.alpha < 1)
    return `is a colour that one can see through: "${text}". Text in it could not be read; take its alpha away`;
  return undefined;
}
