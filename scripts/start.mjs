// The first thing to try: installs and builds where needed, scans the sample, tells how to open it in an editor.
import { installWhereNeeded } from './install.mjs';
import { run } from './run.mjs';

const sample = 'samples/support-bot';

installWhereNeeded();
if (run('node', ['esbuild.js']) !== 0) throw new Error('The build failed.');
const exit = run('node', ['dist/cli.js', 'scan', sample]);
// 1 means that the scan found something, which is what the sample is for.
if (exit !== 0 && exit !== 1) throw new Error(`The scan of ${sample} ended with exit code ${exit}.`);
console.log(`
These are the findings in ${sample}. To see them while you type:
  npm run editor    opens a VS Code with the extension and the sample
  npm run package   makes a .vsix; install it with: code --install-extension sluicegate-*.vsix
To scan your own code: node dist/cli.js scan PATH`);
