import {plan} from 'lectern';

const {lectures} = await plan({lectures: ['W13']});
for (const {key, pages} of lectures) {
  for (const {number, title, line, blocks, notes} of pages) {
    console.log(`${key} ${number}: ${title} (line ${line}), ${blocks.length} blocks, ${notes.length} notes`);
  }
}
