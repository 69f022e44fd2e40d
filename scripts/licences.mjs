// Writes docs/licences.md: every package whose code is in the bundle, from what is installed. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const bundled = new Set();

/** Follows the dependencies of what is bundled; a package that is built with, but not in, has none of its own here. */
function follow(names) {
  for (const name of names) {
    if (bundled.has(name)) continue;
    bundled.add(name);
    follow(Object.keys(lock[`node_modules/${name}`]?.dependencies ?? {}));
  }
}
follow(Object.keys(lock[''].dependencies));
// WXT's own runtime: the content script's context and the browser's name.
follow(['@wxt-dev/browser']);
bundled.add('wxt');

const rows = [...bundled]
  .filter((name) => !name.startsWith('@types/'))
  .toSorted((a, b) => a.localeCompare(b, 'en'))
  .map((name) => {
    const { version, license = '' } = lock[`node_modules/${name}`] ?? {};
    const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8').toString());
    const home =
      (typeof about.repository === 'string' ? about.repository : about.repository?.url) ??
      about.homepage ??
      '';
    const link = home
      .replace(/^git\+/, '')
      .replace(/\.git$/, '')
      .replace(/^github:/, 'https://github.com/');
    return `| ${name} | ${version} | ${license || about.license} | ${/^https?:/.test(link) ? link : `https://github.com/${link}`} |`;
  });
const text = `# Licences of what is bundled

Made by \`npm run licences\` from the lock file. Each licence allows redistribution in a bundle; ical.js is under MPL-2.0 and unmodified, its source is where the table says.

| Package | Version | Licence | Source |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
const path = 'docs/licences.md';
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8').replaceAll(/[ -]{2,}/g, ' ') !== text.replaceAll(/[ -]{2,}/g, ' ')) {
  console.error('docs/licences.md is not what the lock file says: run npm run licences.');
  process.exitCode = 1;
}
