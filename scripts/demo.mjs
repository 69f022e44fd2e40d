// Node 20 runs no TypeScript by itself; Vite, which builds the extension, does.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/demo/run-demo.ts');
process.exitCode = (await module.runDemo()) ? 0 : 1;
