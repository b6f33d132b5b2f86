/** Lists the files of a folder that pass the prefilter, as a scan does. */
import { writeFileSync } from 'node:fs';
import { takeInventory } from '../../cli/scan';
import { createPrefilter } from '../../workspace';

const [, , output = '', ...paths] = process.argv;
const request = { paths, cwd: process.cwd(), profile: 'recommended', rules: [] } as const;
const { subjects } = takeInventory(request, { touchesAi: createPrefilter() });
const relevant = subjects.filter(({ text }) => text !== undefined).map(({ file }) => file.absolutePath);
writeFileSync(output, JSON.stringify({ files: subjects.length, relevant }));
