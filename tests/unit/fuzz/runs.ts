/** How often a property is tried: `count` times in `npm test`, forty times as often in `npm run test:long`. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['LAST_TEN_LONG'] === '1' ? count * 40 : count };
}
