// Makes texts and lists of the loose values in front matter: unknown -> clean strings; what says nothing gives none.
import {isRecord} from './bound-value.ts';

const entities = new Map(Object.entries({amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'"}));

/** A string or a number as one line of text without inline HTML; empty for null, booleans, lists and records. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value
    .replace(/<\/?(?:br|b|i|u|em|strong|small|span|sub|sup|code|a|font|mark)\b[^<>]*>/gi, ' ')
    .replace(/&(#39|[a-z]+);/g, (entity, name: string) => entities.get(name) ?? entity)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The texts of a list, or of a string split at commas and semicolons; doubles left out. */
export function readList(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,;]/);
  return [...new Set(items.map(item => item.trim()).filter(item => item !== ''))];
}

/** People's names: of a string, of a list of strings, or of records with `name` (or given and family names). */
export function readNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(readNames))];
  if (isRecord(value)) return nameOf(value);
  const text = textOf(value);
  const names = text.split(/(?<!\s)\s*(?:[;,]|\band\b|&)\s*/).filter(name => name !== '');
  // "Lovelace, Ada" is one person: only whole names are told apart by a comma.
  return names.every(name => name.includes(' ')) ? names : [text].filter(name => name !== '');
}

function nameOf(person: Readonly<Record<string, unknown>>): readonly string[] {
  const name = textOf(person.name) || textOf(person.author);
  const given = textOf(person.first ?? person.given ?? person.firstname);
  const family = textOf(person.last ?? person.family ?? person.lastname);
  return [name || `${given} ${family}`.trim()].filter(each => each !== '');
}

/** `text`, cut at the last word that ends within `length` characters, with "…" where something is missing. */
export function cutAtWord(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = characters.slice(0, length - 1).join('');
  const space = characters[length - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : head.length).trimEnd()}…`;
}
