/**
 * `node --import tsx bench/pages.ts SITE [STEP]`: looks at every page of a built site, however large: links that lead
 * nowhere, fragments that are no id, ids that stand twice, HTML that is not valid; the last, which takes longest, on
 * every STEP-th page alone. Ends with 1 when it finds any.
 */
import { HtmlValidate } from 'html-validate'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readIds, readReferences } from '../tests/site/html.ts'

/** Findings that are printed. */
const SHOWN = 20
const LEADS_AWAY = /^(?:mailto:|data:|https?:)/

const [folder, step = '1'] = process.argv.slice(2)
if (folder === undefined) throw new Error('expected the folder of a site')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('.hawliyat') && statSync(join(folder, path)).isFile())
const pages = files.filter((path) => path.endsWith('.html')).sort()
const known = new Set(files)
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
})

const found: string[] = []
const ids = new Map<string, ReadonlySet<string>>()
/** Links to a part of a page: judged when the ids of all pages are known. */
const parts: (readonly [from: string, path: string, id: string])[] = []
let links = 0
let judged = 0
let invalid = 0

/** A link of the page for lost readers begins at the base of the site. */
function targetOf(from: string, to: string): URL {
  return new URL(to, `http://host/${from === '404.html' ? '' : from}`)
}

function followLinks(from: string, html: string): void {
  for (const { value } of readReferences(html)) {
    if (LEADS_AWAY.test(value)) continue
    links++
    const { pathname, hash } = targetOf(from, value)
    const path = value.startsWith('#') ? from : decodeURIComponent(pathname.slice(1))
    if (!known.has(path)) found.push(`${from}: no file at ${value}`)
    else if (hash.length > 1) parts.push([from, path, decodeURIComponent(hash.slice(1))])
  }
}

for (const [i, path] of pages.entries()) {
  const html = readFileSync(join(folder, path), 'utf8')
  const own = readIds(html)
  ids.set(path, new Set(own))
  if (new Set(own).size < own.length) found.push(`${path}: an id stands twice`)
  followLinks(path, html)
  if (i % 5000 === 0) process.stderr.write(`${i} of ${pages.length}\n`)
  if (i % Number(step) !== 0) continue
  judged++
  const { results } = await validator.validateString(html)
  const messages = results.flatMap((result) => result.messages)
  if (messages.length > 0) invalid++
  for (const { line, column, message } of messages) found.push(`${path}:${line}:${column} ${message}`)
}
for (const [from, path, id] of parts)
  if (ids.get(path)?.has(id) !== true) found.push(`${from}: no id ${id} in ${path}`)

for (const line of found.slice(0, SHOWN)) process.stdout.write(`${line}\n`)
process.stdout.write(
  `${pages.length} pages, ${links} links: ${invalid} of ${judged} pages not valid, ${found.length} findings in all\n`,
)
process.exitCode = found.length > 0 ? 1 : 0
