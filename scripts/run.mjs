// Runs a program and shows its output. Only Node's own modules here: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/** Tools of the project, by the script that their package runs, so that no shell stands between. */
const tools = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  vsce: '@vscode/vsce/vsce',
};

/**
 * Runs `command` in the project's folder and answers with its exit code; a signal counts as 1.
 *
 * @param {string} command `node`, `npm` or a tool of the project
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {number}
 */
export function run(command, args, environment) {
  const [file, ...first] = commandOf(command);
  const { status, error } = spawnSync(file, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // npm is a script of the shell on Windows.
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) throw error;
  return status ?? 1;
}

/** @returns {[string, ...string[]]} */
function commandOf(command) {
  if (command === 'node') return [process.execPath];
  const tool = tools[command];
  return tool ? [process.execPath, path.join(root, 'node_modules', tool)] : [command];
}
