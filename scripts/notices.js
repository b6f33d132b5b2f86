// The licence texts of the packages whose code is in a bundle.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * @param {string} root
 * @param {readonly string[]} inputs the input files of the bundles, relative to `root`
 * @returns {string}
 */
function thirdPartyNotices(root, inputs) {
  const packages = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...packages].sort().map((folder) => noticeOf(path.join(root, folder)));
  return ['Sluicegate contains code of these packages.', ...notices].join('\n\n') + '\n';
}

/**
 * @param {string} input
 * @returns {string | undefined}
 */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * @param {string} folder
 * @returns {string}
 */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|thirdpartynotice|notice)/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

module.exports = { thirdPartyNotices };
