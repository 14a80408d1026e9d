// Films written as images (`![](https://youtu.be/x)`, `![type:video](a.mp4)`) -> cards.
import type {FrontEndPass} from '../../../parse/context.ts';
import {rewriteAll} from '../edits.ts';

const page = String.raw`https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\/[^()\s]+`;
const file = String.raw`[^()\s]+\.(?:mp4|webm|mov|m4v|mp3|ogg|wav)`;
const words = String.raw`!\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]`;
const image = new RegExp(
  String.raw`${words}\(<?(${page}|${file})>?(?:[ \t]+"[^"\n]*")?\)|!\[type:video\]\(([^()\s]+)\)`,
  'gi',
);

/** Each of them as a card of its own. */
export const films: FrontEndPass = source =>
  rewriteAll(source, image, ({match: [raw, alt = '', url, typed], line, placeholders}) => {
    const title = /^type:/.test(alt) ? '' : alt;
    return `\n\n${placeholders.add({kind: 'media', url: url ?? typed ?? '', title, raw, line})}\n\n`;
  });
