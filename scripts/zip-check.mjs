// Makes the store packages a second time from a clean checkout, and Firefox's from its own source package, and compares
// every byte with the first. Takes a few minutes: it installs everything anew, twice.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = resolve('.');
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const zips = (dir) =>
  Object.fromEntries(
    readdirSync(join(dir, '.output'))
      .filter((name) => name.endsWith('.zip'))
      .map((name) => [name, hash(join(dir, '.output', name))]),
  );
const tree = (dir) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(dir.length), hash(path)]),
  );

function compare(what, first, second) {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const different = names.filter((name) => first[name] !== second[name]);
  if (names.length === 0 || different.length > 0) {
    console.error(`${what} differ: ${different.join(', ') || 'there are none'}`);
    process.exitCode = 1;
  } else console.log(`${what}: ${names.length} files, the same byte for byte.`);
}

run('npm', ['run', 'zip'], here);
const clone = mkdtempSync(join(tmpdir(), 'last-ten-clone-'));
run('git', ['clone', '--quiet', here, clone], here);
run('npm', ['ci'], clone);
run('npm', ['run', 'zip'], clone);
compare('Packages of two checkouts', zips(here), zips(clone));

const sources = mkdtempSync(join(tmpdir(), 'last-ten-sources-'));
const archive = readdirSync(join(here, '.output')).find((name) => name.endsWith('-sources.zip'));
run('unzip', ['-q', join(here, '.output', archive), '-d', sources], here);
cpSync(join(here, 'package-lock.json'), join(sources, 'package-lock.json'));
run('npm', ['ci'], sources);
run('npm', ['run', 'build:firefox'], sources);
compare(
  'Firefox builds of checkout and source package',
  tree(join(here, '.output/firefox-mv3')),
  tree(join(sources, '.output/firefox-mv3')),
);
