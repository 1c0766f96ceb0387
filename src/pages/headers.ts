/** The headers with which a site should be served, as Netlify and Cloudflare Pages read them. */
import { POLICY } from './layout.ts'

/** A year, in seconds: for files whose names change with their content. */
const YEAR = 31_536_000
/** The end of a name that holds the hash of the file, such as `naskh-400-0170125e33.woff2`. */
const HASHED = /-[0-9a-f]{10}\.\w+$/

/** Fonts are asked for with the page, not after its style sheets: text that is set anew when they come moves what stands below it. */
function preload(base: string, fonts: readonly string[]): Readonly<Record<string, string>> {
  if (fonts.length === 0) return {}
  const links = fonts.map((path) => `<${base}${path}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
  return { Link: links.join(', ') }
}

/**
 * Writes the file `_headers` for a site with these paths, served under `base`.
 *
 * Reasoning: where two rules of it fit one address and set one header, hosts write both values. So each header is
 * set by one rule; pages and unhashed files have no rule for caching, since both hosts then ask for them again at
 * every visit (`max-age=0, must-revalidate`), as they should.
 */
export function headersFile(base: string, paths: readonly string[]): string {
  const everywhere = {
    // A page's own policy cannot say who may frame it.
    'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...preload(base, paths.filter((path) => path.endsWith('.woff2')).sort()),
  }
  return [
    rule(`${base}*`, everywhere),
    rule(`${base}data/*`, { 'Access-Control-Allow-Origin': '*' }),
    ...paths
      .filter((path) => HASHED.test(path))
      .sort()
      .map((path) => rule(base + path, { 'Cache-Control': `public, max-age=${YEAR}, immutable` })),
  ].join('\n')
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${path}\n${lines.join('')}`
}
