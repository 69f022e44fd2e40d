import type { Plugin, Rolldown } from 'vite';

type File = Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'code' | 'dynamicImports' | 'isEntry'>;
type Files = Record<string, File | { readonly type: 'asset' }>;

/** A file that only passes on what another one has: `export{d as beginPopup}from"./store-CTrj1Qdr.js";`. */
const facade = /^export\{([^}]*)\}from"\.\/([^"]+)";\s*$/;

/**
 * Lets what is imported later come from the very file it is in. Rolldown puts a file of its own before each module that
 * is imported so and lies in a shared file, where Rollup names what it wants of that one; a page would fetch it, too.
 */
export function removeFacades(files: Files): void {
  const chunks = Object.values(files).filter((file): file is File => file.type === 'chunk');
  for (const { fileName, code, isEntry } of chunks) {
    const [, names, target] = facade.exec(code) ?? [];
    if (names === undefined || target === undefined || isEntry) continue;
    const [, folder = '', called = ''] = /^(.*\/)?([^/]+)$/.exec(fileName) ?? [];
    const given = names.split(',').map((name) => {
      const [inner = '', outer = inner] = name.split(' as ');
      return `${outer}:m.${inner}`;
    });
    const instead = `import("./${target}").then(m=>({${given.join(',')}}))`;
    for (const chunk of chunks) {
      for (const quote of ['"', "'", '`'])
        chunk.code = chunk.code.replaceAll(`import(${quote}./${called}${quote})`, instead);
      chunk.dynamicImports = chunk.dynamicImports.map((name) => (name === fileName ? folder + target : name));
    }
    delete files[fileName];
  }
}

export const withoutFacades: Plugin = {
  name: 'without-facades',
  generateBundle: { order: 'pre', handler: (_options, bundle) => removeFacades(bundle) },
};
