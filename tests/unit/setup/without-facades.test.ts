import { expect, it } from 'vitest';
import { removeFacades } from '../../../scripts/without-facades';

const aFile = (fileName: string, code: string, dynamicImports: string[] = [], isEntry = false) => ({
  type: 'chunk' as const,
  fileName,
  code,
  dynamicImports,
  isEntry,
});

it('What is imported later comes from the file it is in, under the name it is asked for by', () => {
  const page = aFile('chunks/popup-1.js', 'let{begin:e}=await import(`./begin-2.js`);', [
    'chunks/begin-2.js',
  ]);
  const begin = aFile('chunks/begin-2.js', 'export{d as begin,n as end}from"./store-3.js";\n');
  const store = aFile('chunks/store-3.js', 'import("./begin-2.js");export{d,n};');
  const files = { 'chunks/popup-1.js': page, 'chunks/begin-2.js': begin, 'chunks/store-3.js': store };
  removeFacades(files);
  expect(Object.keys(files)).toEqual(['chunks/popup-1.js', 'chunks/store-3.js']);
  expect(page).toMatchObject({
    code: 'let{begin:e}=await import("./store-3.js").then(m=>({begin:m.d,end:m.n}));',
    dynamicImports: ['chunks/store-3.js'],
  });
  expect(store.code).toBe('import("./store-3.js").then(m=>({begin:m.d,end:m.n}));export{d,n};');
});

it('A file with anything of its own, or that a page names, stays', () => {
  const files = {
    'chunks/a.js': aFile('chunks/a.js', 'import"./b.js";export{d}from"./c.js";'),
    'chunks/b.js': aFile('chunks/b.js', 'let e=1;export{e};'),
    'chunks/c.js': aFile('chunks/c.js', 'export{d}from"./b.js";', [], true),
    'sheet.css': { type: 'asset' as const },
  };
  const before = structuredClone(files);
  removeFacades(files);
  expect(files).toEqual(before);
});
