// A loaded page -> the font faces that something on it is set in.
import type {Page} from 'puppeteer-core';
import {type FaceName, nameFace} from '../render/fonts/font-face.ts';
import {evaluateIn} from './evaluate.ts';

/** Names of the faces in use, as `nameFace` gives them. A face is loaded when text of the page first needs it. */
export async function findUsedFaces(page: Page): Promise<ReadonlySet<FaceName>> {
  const faces = await evaluateIn(page, loadedFaces, null);
  return new Set(faces.map(nameFace));
}

function loadedFaces() {
  return [...document.fonts]
    .filter(({status}) => status === 'loaded')
    .map(({family, style, weight, unicodeRange}) => ({family, style, weight, unicodeRange}));
}
