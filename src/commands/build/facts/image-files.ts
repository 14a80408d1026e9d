// A deck -> the image files that its slides show.
import type {ContentItem} from '../../../blocks/types.ts';
import type {ImageFile} from '../../../browser/image-files.ts';
import {createQrCode, nameQrCode} from '../../../emit/qr.ts';
import {backdropKey} from '../../../model/located-images.ts';
import type {BuiltDeck} from '../../../pipeline.ts';

/** Files that the slides show: the figures on pages, the pictures below them, the QR codes of readings and cards. */
export function collectImageFiles({deck, images}: BuiltDeck): ReadonlyMap<string, ImageFile> {
  const imageFiles = new Map<string, ImageFile>();
  const addQrCode = (url: string): void =>
    void imageFiles.set(nameQrCode(url), {
      bytes: new TextEncoder().encode(createQrCode(url)),
      mime: 'image/svg+xml',
    });
  const items = (list: readonly ContentItem[]): void => {
    for (const item of list) {
      for (const node of item.children) if (node.type === 'qrCode') addQrCode(node.value);
      items(item.items);
    }
  };
  for (const {backdrop} of deck.pages) {
    const image = backdrop ? images.get(backdropKey(backdrop)) : undefined;
    if (image?.kind === 'image') imageFiles.set(image.name, image);
  }
  for (const page of deck.pages)
    for (const {block} of page.blocks) {
      if (block.kind === 'list') items(block.items);
      if (block.kind === 'card' && /^https?:/i.test(block.href)) addQrCode(block.href);
      if (block.kind !== 'figure') continue;
      const image = images.get(block.src);
      if (image?.kind !== 'image') continue;
      for (const one of [image, ...(image.details ?? [])]) if (one.name === block.file) imageFiles.set(one.name, one);
    }
  return imageFiles;
}
