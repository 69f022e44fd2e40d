// Node 20 runs no TypeScript by itself; Vite, which builds the extension, does.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/setup/run-tests.ts');
process.exitCode = module.runTests() ? 0 : 1;
