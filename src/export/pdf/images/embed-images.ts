// A PDF printed with placeholder images -> the same with the images themselves.
import {createHash} from 'node:crypto';
import {type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRawStream} from 'pdf-lib';
import type {StoredPixels} from './png.ts';
import type {PlaceholderImage} from './placeholder-images.ts';

/** Puts the pixels of each placeholder image where `pdf` holds its JPEG; images that are not there stay out. */
export function placeImages(pdf: PDFDocument, placeholderImages: readonly PlaceholderImage[]): void {
  const byDigest = new Map(placeholderImages.map(one => [hashStream(one.jpeg), one] as const));
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const placeholderImage = byDigest.get(hashStream(object.contents));
    if (placeholderImage === undefined) continue;
    const {mask, pixels} = placeholderImage;
    const dict = imageDict(
      pdf,
      pixels,
      PDFName.of(pixels.channels === 1 && pixels.palette === undefined ? 'DeviceGray' : 'DeviceRGB'),
    );
    if (mask !== undefined)
      dict.set(
        PDFName.of('SMask'),
        pdf.context.register(PDFRawStream.of(imageDict(pdf, mask, PDFName.of('DeviceGray')), mask.stream)),
      );
    pdf.context.assign(ref, PDFRawStream.of(dict, pixels.stream));
  }
}

/** `space`: colour space of the channels, or of the palette's colours. */
function imageDict(
  {context}: PDFDocument,
  {width, height, depth, channels, palette, stream, filter}: StoredPixels,
  space: PDFObject,
): PDFDict {
  const colours =
    palette === undefined
      ? space
      : context.obj([PDFName.of('Indexed'), space, palette.length / 3 - 1, PDFHexString.of(palette.toString('hex'))]);
  return context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours,
    BitsPerComponent: depth,
    Filter: filter,
    // 15: each row names its filter, as in PNG (ISO 32000-1, 7.4.4.4).
    ...(filter === 'FlateDecode'
      ? {DecodeParms: {Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width}}
      : {}),
    Length: stream.length,
  });
}

function hashStream(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}
