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
 * Run as `node -e`: reads what it is asked and a drawing, writes a PNG. Drawings come at 72 dpi; the upper end keeps an
 * icon from filling the slide. It ends itself, too: who asked may be gone.
 */
const script = `
const parts = [];
process.stdin.on('data', part => parts.push(part)).on('end', async () => {
  const given = Buffer.concat(parts);
  const end = given.indexOf(10);
  const {sharp: path, maxWidth, maxHeight, maxPixels, time} = JSON.parse(given.subarray(0, end).toString());
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), time).unref();
  const sharp = require(path);
  const svg = given.subarray(end + 1);
  const {width, height} = await sharp(svg, {limitInputPixels: false}).metadata();
  const zoom = Math.min((2 * maxWidth) / width, (2 * maxHeight) / height);
  const options = {density: Math.min(288, Math.max(1, 72 * zoom)), limitInputPixels: maxPixels, failOn: 'error'};
  process.stdout.write(await sharp(svg, options).png({compressionLevel: 1}).toBuffer());
});
`;

/**
 * The drawing `svg` as a PNG of twice the pixels of the box at most. Rejects with a HeavyDrawingError where that takes
 * more than `time` ms, and as sharp does where it is no drawing.
 */
export async function drawSvg(svg: Buffer, box: MaxSize, time = usualTime): Promise<Buffer> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const request = `${JSON.stringify({sharp, ...box, maxPixels, time})}\n`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=commonjs', '-e', script], {
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
      else reject(new Error(/^\w*Error: (.+)$/m.exec(Buffer.concat(told).toString())?.[1] ?? 'it cannot be drawn'));
    });
    child.stdin.on('error', () => undefined); // it may end before it has read all
    child.stdin.write(request);
    child.stdin.end(svg);
  });
}
