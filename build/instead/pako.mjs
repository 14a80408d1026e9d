// In the place of pako, a port of zlib that pdf-lib brings: Node's own takes a third of the time.
import {deflateSync, inflateSync} from 'node:zlib';

export const deflate = (bytes, options) => new Uint8Array(deflateSync(bytes, options));
export const inflate = (bytes, options) => new Uint8Array(inflateSync(bytes, options));
export default {deflate, inflate};
