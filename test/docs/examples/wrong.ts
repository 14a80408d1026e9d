// What the compiler must refuse, so that the examples beside this file are seen to be checked.
import {build} from 'lectern';

// @ts-expect-error: a folder is a string.
await build({out: 5});
