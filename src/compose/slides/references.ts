// Slides -> the closing slide: the links that they show.
import type {Link} from 'mdast';
import {visit} from 'unist-util-visit';
import {listTexts} from '../../blocks/visit.ts';
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import {english} from '../../text/languages/en.ts';
import {createText} from '../../text/nodes.ts';
import {normalizedText} from '../../text/plain.ts';
import {findWebAddress, isWebAddress, shortenUrl} from '../readings/address.ts';
import {addSlide, itemOf, listOf} from './added-titles.ts';

/** References listed at the end; of more, those on the slides themselves are enough. */
const references = {min: 2, max: 36};
/** Characters of a reference's text. */
const maxCharacters = 120;

/**
 * The links that `slides` show outside the reading lists; null where there are fewer than two, too many, or references
 * of the author's.
 */
export function composeReferences(slides: readonly Slide[], readings: readonly Slide[]): Slide | null {
  if (slides.some(slide => english.references.test(slide.name))) return null;
  const listed = new Set([...readings, ...slides.filter(({role}) => role === 'readings')].flatMap(listAddresses));
  const links = new Map<string, readonly Inline[]>();
  for (const {url, children} of slides.flatMap(listLinks)) {
    const address = withoutSlash(url);
    if (isWebAddress(address) && !listed.has(address) && !links.has(address)) links.set(address, children);
  }
  if (links.size < references.min || links.size > references.max) return null;
  const items = [...links].map(([url, children]) => itemOf(reference(url, children)));
  return addSlide('closing', english.titles.references, [listOf(items, true)]);
}

/** Addresses of the cards of a reading list. */
function listAddresses({content}: Slide): readonly string[] {
  return content.flatMap(block =>
    block.kind === 'list' ? block.items.map(item => withoutSlash(findWebAddress(item.children))) : [],
  );
}

function listLinks({content}: Slide): readonly Link[] {
  const links: Link[] = [];
  for (const children of content.flatMap(listTexts))
    visit({type: 'root', children: [...children]}, 'link', link => void links.push(link));
  return links;
}

function reference(url: string, children: readonly Inline[]): readonly Inline[] {
  const link: Inline = {type: 'link', url, children: [{type: 'text', value: shortenUrl(url)}]};
  const text = normalizedText(children);
  return text === '' || /^(https?:|www\.)/i.test(text)
    ? [link]
    : [createText(`${text.slice(0, maxCharacters)} `), link];
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
