// Text of lectern.yml × a factor -> the text that says it; comments and all else stay. Pure.
import {isMap, parseDocument, YAMLMap} from 'yaml';

/** `text` (empty where there is no file yet) with `pace: {factor: …}`; null where it is no map. */
export function setFactor(text: string, factor: number): string | null {
  const document = parseDocument(text, {logLevel: 'silent'});
  if (document.errors.length > 0) return null;
  if (document.contents === null) document.contents = new YAMLMap() as unknown as typeof document.contents;
  if (!isMap(document.contents)) return null;
  const pace: unknown = document.contents.get('pace');
  if (isMap(pace)) pace.set('factor', factor);
  else document.set('pace', document.createNode({factor}));
  return document.toString({lineWidth: 0});
}
