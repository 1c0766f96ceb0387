// @ts-check
/**
 * How esbuild makes the script of the search page, all but where it goes.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const SEARCH_SCRIPT = {
  entryPoints: ['src/search/browser/search.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
}
