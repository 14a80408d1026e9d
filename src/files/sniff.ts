// First bytes of a file -> what it holds; the extension is only compared with it, since notes often get it wrong.

/** What a file of an image can hold. */
export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'tiff' | 'svg' | 'pdf';

/** What the bytes are, or undefined where they are no image that can be shown. */
export function sniffFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const magic = magics.find(({at = 0, text}) => head.startsWith(text, at));
  if (magic) return magic.format;
  return isSvg(head) ? 'svg' : undefined;
}

/** True where `fileName` ends as files of `format` do, or has no known ending at all. */
export function isExtensionOf(fileName: string, format: ImageFormat): boolean {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return !Object.values(extensions).some(names => names.includes(extension)) || extensions[format].includes(extension);
}

const magics: readonly {format: ImageFormat; text: string; at?: number}[] = [
  {format: 'png', text: '\x89PNG\r\n\x1a\n'},
  {format: 'jpeg', text: '\xff\xd8\xff'},
  {format: 'gif', text: 'GIF87a'},
  {format: 'gif', text: 'GIF89a'},
  {format: 'webp', text: 'WEBP', at: 8},
  {format: 'avif', text: 'ftypavif', at: 4},
  {format: 'avif', text: 'ftypavis', at: 4},
  {format: 'tiff', text: 'II*\0'},
  {format: 'tiff', text: 'MM\0*'},
  {format: 'pdf', text: '%PDF-'},
];

const extensions: Readonly<Record<ImageFormat, readonly string[]>> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  gif: ['gif'],
  webp: ['webp'],
  avif: ['avif'],
  tiff: ['tif', 'tiff'],
  svg: ['svg'],
  pdf: ['pdf'],
};

function isSvg(head: string): boolean {
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  return text.startsWith('<') && !/^<(?:!doctype html|html)/i.test(text) && /<svg[\s/>]/.test(text);
}
