// Posts requested × --shard -> those that this machine builds, and a name for all that were requested.
import {hashKey} from '../../cache/store.ts';
import type {PostFile, Site} from '../../model/post.ts';
import {estimateCost} from '../../site/cost.ts';
import {readBytes} from '../../site/post.ts';
import {type Shard, selectShare} from '../../site/shard.ts';

/** The posts of one machine, and a digest of all that were requested. */
export interface ShardShare {
  readonly posts: readonly PostFile[];
  /** Of all posts requested, with their text: the same for each share of them. Empty where there are no shares. */
  readonly lectures: string;
}

/** The share of `posts` that `shard` names; all of them where it names none. Reads the posts, makes nothing. */
export async function selectSharedPosts(
  posts: readonly PostFile[],
  site: Site,
  shard: Shard | undefined,
): Promise<ShardShare> {
  if (shard === undefined) return {posts, lectures: ''};
  const names: string[] = [];
  const costed = [];
  for (const post of posts) {
    const text = (await readBytes(site.root, post)) ?? Buffer.alloc(0);
    names.push(post.key, post.path, hashKey(text));
    costed.push({item: post, name: post.path, cost: estimateCost(text.toString('utf8'))});
  }
  return {posts: selectShare(costed, shard), lectures: hashKey(...names)};
}
