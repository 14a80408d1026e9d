// In the place of wink's model of English: the same parts of speech, loaded in half the time. The package copies its
// lexicon of 3 MB through JSON and decodes it letter by letter, and loads machines (names, negation, sentiment) that
// nobody asks for here.
import {createRequire} from 'node:module';

const load = createRequire(import.meta.url);
const part = name => load(`wink-eng-lite-web-model/dist/${name}`);

/** A machine that finds nothing, as wink writes one. */
const idle = () => ({machines: ['[0,0,{},{},{},{}]'], transformers: []});

/** The lexicon, as `read-core-model.js` and `load-core-model.js` of the package prepare it; what was loaded stays. */
function core() {
  const loaded = part('languages/cur/models/eng-core-web-model.json');
  const features = Object.fromEntries(
    Object.entries(loaded.features).map(([name, feature]) => [name, {...feature, list: [...feature.list]}]),
  );
  const layout = Object.entries(loaded.packing.layout);
  for (const [name, [, mask, shift, isNumber]] of layout) {
    if (isNumber === 0) Object.assign(features[name], indexOf(features[name]), {maxIndex: mask >>> shift});
  }
  Object.assign(features.lexeme, indexOf(features.lexeme));
  const {posClusters} = features;
  posClusters.list = posClusters.list.map(tags => new Set(tags.split('_').map(tag => loaded.pos.hash[tag] || 0)));
  return {
    ...loaded,
    features,
    packing: {...loaded.packing, efList: layout.filter(([, [, , , , isFound]]) => isFound === 1).map(([name]) => name)},
    lexicon: numbersOf(loaded.lexicon),
    xpansions: numbersOf(loaded.xpansions),
  };
}

/** Where each value of a list stands, and how many there are before words of a text are added. */
function indexOf({list}) {
  const hash = Object.create(null);
  for (let i = 0; i < list.length; i++) hash[list[i]] = i;
  return {hash, intrinsicSize: list.length, index: list.length};
}

function numbersOf(base64) {
  return new Uint32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

export default {
  core,
  sbd: part('load-sbd-model.js'),
  pos: part('load-pos-model.js'),
  ner: () => ({machines: [], transformers: []}),
  negation: idle,
  sa: idle,
  metaCER: idle,
  featureFn: part('feature.js'),
};
