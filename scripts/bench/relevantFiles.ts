/** Lists the files of a folder, and those that pass the prefilter, as a scan does. */
import { writeFileSync } from 'node:fs';
import { takeInventory } from '../../cli/scan';
import { createPrefilter } from '../../workspace';

const [, , output = '', ...paths] = process.argv;
const request = { paths, cwd: process.cwd(), profile: 'recommended', rules: [] } as const;
const { subjects } = takeInventory(request, { touchesAi: createPrefilter() });
const pathsOf = (some: typeof subjects) => some.map(({ file }) => file.absolutePath);
const relevant = pathsOf(subjects.filter(({ text }) => text !== undefined));
writeFileSync(output, JSON.stringify({ files: pathsOf(subjects), relevant }));
