// Posts asked for × --shard -> those that this machine builds, and a name for all that were asked for.
import {keyOf} from '../cache/store.ts';
import type {PostFile, Site} from '../model/post.ts';
import {costOf} from '../read/cost.ts';
import {readBytes} from '../read/post.ts';
import {type Shard, shareOf} from '../read/shard.ts';

export interface Share {
  readonly posts: readonly PostFile[];
  /** Of all posts asked for, with their text: the same for each share of them. Empty where there are no shares. */
  readonly lectures: string;
}

/** The share of `posts` that `shard` names; all of them where it names none. Reads the posts, makes nothing. */
export async function sharePosts(posts: readonly PostFile[], site: Site, shard: Shard | undefined): Promise<Share> {
  if (shard === undefined) return {posts, lectures: ''};
  const names: string[] = [];
  const costed = [];
  for (const post of posts) {
    const text = (await readBytes(site.root, post.path)) ?? Buffer.alloc(0);
    names.push(post.key, post.path, keyOf(text));
    costed.push({item: post, name: post.path, cost: costOf(text.toString('utf8'))});
  }
  return {posts: shareOf(costed, shard), lectures: keyOf(...names)};
}
