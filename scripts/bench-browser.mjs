// Node 20 runs no TypeScript by itself; Vite, which builds the extension, does.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/bench/browser.ts');
// The names of parts to run, such as `call-page`; none: all of them.
await module.benchBrowser(process.argv.slice(2));
