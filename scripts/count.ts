// Counts what the house promises: circles, names with two meanings, width, and the files that one more of a kind takes.
import { fileCircles, folderCircles, namesWithTwoMeanings, own, read } from './sources.ts';

const widths = own.flatMap((path) =>
  read(path)
    .split('\n')
    .map((line) => line.length),
);
const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;

console.log(`circles by value: ${fileCircles().length} among files, ${folderCircles().length} among folders`);
console.log(`exported names with two meanings: ${namesWithTwoMeanings().length}`);
console.log(`lines: ${widths.length} in ${own.length} files, ${mean.toFixed(1)} columns each on average`);
console.log(`lines over 120 columns (texts and SQL in quotes): ${widths.filter((width) => width > 120).length}`);
