// A drawing -> its pixels, by a process of its own: what draws it cannot be stopped, but its process can.
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {type MaxSize, maxPixels} from '../raster/limits.ts';

/** ms of the clock; the largest plots seen take 5 s on a machine that is not busy. */
const usualTime = 30_000;
/** Bytes; a picture of twice the pixels of a slide has fewer. */
const maxBytes = 60e6;

/** The drawing takes too long. */
export class HeavyDrawingError extends Error {
  override readonly name = 'HeavyDrawingError';
}

/**
 * Run as `node -e`: reads a drawing, writes a PNG. Drawings come at 72 dpi; the upper end keeps an icon from filling
 * the slide. It ends itself, too: who asked may be gone.
 */
const script = `
const [path, width, height, limit, time] = process.argv.slice(1);
setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(time));
const sharp = require(path);
const parts = [];
process.stdin.on('data', part => parts.push(part)).on('end', async () => {
  const bytes = Buffer.concat(parts);
  const size = await sharp(bytes, {limitInputPixels: false}).metadata();
  const zoom = Math.min((2 * width) / size.width, (2 * height) / size.height);
  const options = {density: Math.min(288, Math.max(1, 72 * zoom)), limitInputPixels: Number(limit), failOn: 'error'};
  const png = await sharp(bytes, options).png({compressionLevel: 1}).toBuffer();
  process.stdout.write(png, () => process.exit(0));
}).on('error', () => process.exit(1));
process.on('unhandledRejection', error => {
  process.stderr.write(String(error.message), () => process.exit(1));
});
`;

/**
 * The drawing `svg` as a PNG of twice the pixels of the box at most. Rejects with a HeavyDrawingError where that takes
 * more than `time` ms, and as sharp does where it is no drawing.
 */
export async function drawSvg(svg: Buffer, {maxWidth, maxHeight}: MaxSize, time = usualTime): Promise<Buffer> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const given = [sharp, maxWidth, maxHeight, maxPixels, time].map(String);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=commonjs', '-e', script, ...given], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: time,
      killSignal: 'SIGKILL',
    });
    const [out, told]: [Buffer[], Buffer[]] = [[], []];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > maxBytes) child.kill('SIGKILL');
      else out.push(part);
    });
    child.stderr.on('data', (part: Buffer) => void told.push(part));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(Buffer.concat(out));
      else if (code === null) reject(new HeavyDrawingError(`it takes more than ${Math.round(time / 1000)} s to draw`));
      else reject(new Error(Buffer.concat(told).toString() || 'it cannot be drawn'));
    });
    child.stdin.on('error', () => undefined); // it may end before it has read all
    child.stdin.end(svg);
  });
}
