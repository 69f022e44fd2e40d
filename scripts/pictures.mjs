// Node 20 runs no TypeScript by itself; Vite, which builds the extension, does.
import { runnerImport } from 'vite';

// `npm run pictures` takes the stores' pictures, `npm run pictures -- managers` those of the page for programme managers.
const isForManagers = process.argv[2] === 'managers';
const { module } = await runnerImport(
  isForManagers ? './tests/demo/programme-pictures.ts' : './tests/demo/pictures.ts',
);
await (isForManagers ? module.takeManagersPictures() : module.takePictures());
