// Windows of a lecture that tell each other where it is: by a channel, and to those that opened each other.
import type {LectureMessage} from './types.ts';

/** A line to the other windows. */
export interface WindowChannel {
  send(message: LectureMessage): void;
  /** A window that was opened from this one. */
  add(other: Window): void;
  /** A window that was opened from this one and is still there. */
  peer(): Window | undefined;
}

/**
 * Hears and tells by all ways at once, since none is open everywhere: between files of a disk, Firefox has no
 * BroadcastChannel. There the origin of a message is "null", so it is the window that is checked: the one that opened
 * this one, or one opened from it.
 */
export function createChannel(session: string, hear: (message: LectureMessage) => void): WindowChannel {
  const own = Math.random().toString(36).slice(2);
  const peers = new Set<Window>();
  const known = new Set<string>();
  let count = 0;
  const take = (data: unknown): void => {
    const {lectern, from = '', number = 0, message} = (data ?? {}) as Partial<Sent>;
    const id = `${from} ${number}`;
    if (lectern !== session || from === own || known.has(id) || message === undefined) return;
    if (known.size > 500) known.clear();
    known.add(id);
    hear(message);
  };
  /** What travels: which session, whose, and which message of theirs. */
  interface Sent {
    readonly lectern: string;
    readonly from: string;
    readonly number: number;
    readonly message: LectureMessage;
  }
  const open = (): BroadcastChannel | undefined => {
    try {
      const channel = new BroadcastChannel(`lectern:${session}`);
      channel.onmessage = ({data}) => take(data);
      return channel;
    } catch {
      return undefined;
    }
  };
  const channel = open();
  window.addEventListener('message', ({source, data}) => {
    const other = source as Window | null;
    // As text: the library splits all that it hears.
    if (other === null || other === window || typeof data !== 'string' || !data.startsWith('{"lectern"')) return;
    const isOurs = other === window.opener || peers.has(other) || other.opener === window;
    if (!isOurs) return;
    // After a reload of this one, the window that it opened is still there.
    if (other !== window.opener) peers.add(other);
    take(JSON.parse(data));
  });
  return {
    send(message) {
      count += 1;
      const sent: Sent = {lectern: session, from: own, number: count, message};
      channel?.postMessage(sent);
      for (const other of [window.opener as Window | null, ...peers]) {
        try {
          if (other && other !== window && !other.closed) other.postMessage(JSON.stringify(sent), '*');
        } catch {
          // It is gone.
        }
      }
    },
    add: other => void peers.add(other),
    peer: () => [...peers].find(other => !other.closed),
  };
}
