// Bytes -> the name that tells them from all others.
import {createHash, webcrypto} from 'node:crypto';

/** SHA-256 of `bytes`, hexadecimal. */
export function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same, beside this thread: for bytes that are many. */
export async function hashBytesAside(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
