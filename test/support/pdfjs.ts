// pdf.js, which puts JSON and lists of its own in the place of those of an older Node, slower ones: put back here, for
// all else that this process does.
const {parse, stringify} = JSON;
const {push} = Array.prototype;
const workerFile = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** The worker is loaded at once; pdf.js takes it where it would load it later. */
const [pdfjs] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import(workerFile)]);
Object.assign(JSON, {parse, stringify});
Array.prototype.push = push;

export const {getDocument, OPS} = pdfjs;
