// Draws every figure of the sample course: `npx tsx content/_draw/draw.ts` -> content/Lectures/*/images/*.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';
import {evaluationFigures} from './evaluation.ts';
import {multimodalFigures} from './multimodal.ts';
import {pythiaFigures} from './pythia.ts';
import {servingFigures} from './serving.ts';
import {tokenisationFigures} from './tokenisation.ts';
import {transformerFigures} from './transformers.ts';

const content = fileURLToPath(new URL('..', import.meta.url));

/** Writes one figure; its extension tells the format, `@300` in the key the width of a bitmap, px (else 1600). */
async function save(folder: string, key: string, svg: string): Promise<void> {
  const [name = key, width = '1600'] = key.split('@');
  const path = `${folder}/${name}`;
  if (name.endsWith('.svg')) return writeFile(path, svg);
  const bitmap = sharp(Buffer.from(svg), {density: 150}).resize({width: Number(width)});
  const encoded = name.endsWith('.jpg')
    ? bitmap.jpeg({quality: 82})
    : bitmap.png({palette: true, colours: 64, effort: 10});
  await encoded.toFile(path);
}

const notes = await readFile(`${content}/_contents/W13-RecentLLMbasics.md`, 'utf8');
const lectures = {
  'W02-Transformers': transformerFigures(),
  'W05-Tokenisation': tokenisationFigures(notes),
  'W13-RecentLLMbasics': {...servingFigures(), ...pythiaFigures(), ...multimodalFigures()},
  'W13-Evaluation': evaluationFigures(),
};
for (const [lecture, figures] of Object.entries(lectures)) {
  const folder = `${content}/Lectures/${lecture}/images`;
  await mkdir(folder, {recursive: true});
  for (const [key, svg] of Object.entries(figures)) await save(folder, key, svg);
}
