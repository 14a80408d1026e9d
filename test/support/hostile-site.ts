// Makes the site of hostile notes: fixtures, and what no repository should hold -> a temporary folder.
import {cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';
import {generatedPosts} from './hostile-posts.ts';

/** A word that stands only outside of the site: no file of a deck may hold it. */
export const secret = 'TOPSECRETOUTSIDE';

export interface HostileSite {
  /** Holds the site, the secrets beside it and the decks. */
  readonly root: string;
  readonly site: string;
  readonly out: string;
}

/** The site in a new temporary folder; its figures, links and long posts are generated, always the same. */
export async function makeHostileSite(): Promise<HostileSite> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  const site = join(root, 'site');
  cpSync(fileURLToPath(new URL('../fixtures/hostile', import.meta.url)), site, {recursive: true});
  for (const [name, text] of Object.entries(generatedPosts())) writeFileSync(join(site, '_notes', `${name}.md`), text);
  mkdirSync(join(site, 'img'));
  await writeFigures(join(site, 'img'));
  linkOut(root, site);
  return {root, site, out: join(root, 'out')};
}

async function writeFigures(folder: string): Promise<void> {
  const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes);
  const drawn = async (background: string): Promise<Buffer> =>
    sharp({create: {width: 640, height: 400, channels: 3, background}})
      .png()
      .toBuffer();
  const png = await drawn('#0a7d6b');
  put('wrong.jpg', png);
  // No two alike: the same figure twice in a row is shown once.
  const figures = ['dot.png', 'dot-2.png', 'dot-3.png', 'dot-4.png', 'two words.png', "50% (a)'b.png"];
  for (const [i, name] of figures.entries()) put(name, await drawn(`#${i}a7d6b`));
  put('empty.png', '');
  put('corrupt.png', png.subarray(0, 60));
  put('text.png', 'This is no picture at all.');
  put('huge.png', png);
  truncateSync(join(folder, 'huge.png'), 61_000_000); // sparse: takes no room on the disk
  const giant = Buffer.from(png);
  giant.writeUInt32BE(60_000, 16); // width and height in the header
  giant.writeUInt32BE(60_000, 20);
  put('giant.png', giant);
  put('vast.svg', svg('<rect width="100%" height="100%" fill="teal"/>', 'width="1e9" height="1e9"'));
  put('page.pdf', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
  put(
    'active.svg',
    svg(
      '<script>alert(23)</script><rect width="300" height="200" fill="teal" onclick="alert(24)"/>' +
        '<image href="https://evil.example/f.png"/><image href="../secret.svg" width="10" height="10"/>',
    ),
  );
}

/** Secrets beside the site, and symbolic links that lead to them. */
function linkOut(root: string, site: string): void {
  writeFileSync(join(root, 'secret.txt'), secret);
  writeFileSync(join(root, 'secret.svg'), svg(`<text x="20" y="60">${secret}</text>`));
  writeFileSync(join(root, 'secret.md'), `---\ntitle: ${secret}\n---\n# ${secret}\n`);
  symlinkSync(join(root, 'secret.svg'), join(site, 'img/link-out.png'));
  symlinkSync(root, join(site, 'out'));
  symlinkSync(join(root, 'secret.txt'), join(site, '_includes/link-out.html'));
  symlinkSync(join(root, 'secret.md'), join(site, '_notes/linked.md'));
  symlinkSync(site, join(site, '_notes/round'));
}

function svg(content: string, size = 'width="300" height="200"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`;
}
