import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { runBuild } from './build.ts'
import { readIds, readReferences } from './html.ts'
import { serveSite, type Host } from './server.ts'
import { checkPages, firstOf, makeFolder, openSite, readPage, SITES, type Site } from './site.ts'

/** `404.html` answers at any depth, so its links start at the base and only a host can serve it. */
const NOT_FOUND = '404.html'
const LEADS_AWAY = /^(?:mailto:|data:|https?:)/
const URL_IN_CSS = /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g

interface Link {
  readonly from: string
  readonly to: string
}

/** Every address in the site's pages and style sheets that does not lead away from it. */
function listLinks(site: Site): Link[] {
  const links: Link[] = []
  for (const from of site.files) {
    if (from.endsWith('.html')) {
      links.push(...readReferences(readPage(site, from)).map(({ value }) => ({ from, to: value })))
    } else if (from.endsWith('.css')) {
      for (const [, url, sheet] of readPage(site, from).matchAll(URL_IN_CSS))
        links.push({ from, to: url ?? sheet ?? '' })
    }
  }
  return links.filter(({ to }) => !LEADS_AWAY.test(to))
}

/** Ask the host for every link's target, each once; list the links that lead nowhere. */
async function followLinks(site: Site, address: string): Promise<string[]> {
  const answers = new Map<string, Promise<number>>()
  const ask = (url: string): Promise<number> => {
    const asked =
      answers.get(url) ?? fetch(url).then((answer) => answer.arrayBuffer().then(() => answer.status))
    answers.set(url, asked)
    return asked
  }
  const broken: string[] = []
  for (const { from, to } of listLinks(site)) {
    const url = new URL(to, address + from)
    url.hash = ''
    const inside = url.href.startsWith(address)
    if (!inside || (await ask(url.href)) !== 200) broken.push(`${from}: ${to}`)
  }
  return firstOf(broken)
}

describe('links', () => {
  test.each(SITES)('every link and asset of %s is served from the root of a host', async (_, siteOf) => {
    const site = siteOf()
    const host = await serveSite(site.folder)
    expect(listLinks(site).length).toBeGreaterThan(site.pages.length)
    expect(await followLinks(site, host.address)).toEqual([])
    await host.close()
  })

  describe('under a sub-path', () => {
    let site: Site
    let host: Host

    beforeAll(async () => {
      const output = join(makeFolder('sub-path'), 'site')
      site = openSite(output, await runBuild({ output, base: '/sub/path/' }))
      host = await serveSite(output, '/sub/path/')
      return () => host.close()
    })

    test('every link and asset is served', async () => {
      expect(await followLinks(site, host.address)).toEqual([])
    })

    test('the page for lost readers works at any depth', async () => {
      const lost = `${host.address}no/such/page.html`
      const answer = await fetch(lost)
      expect(answer.status).toBe(404)
      const references = readReferences(await answer.text()).filter(
        ({ value }) => !/^#/.test(value) && !LEADS_AWAY.test(value),
      )
      expect(references.length).toBeGreaterThan(0)
      for (const { value } of references) expect((await fetch(new URL(value, lost))).status, value).toBe(200)
    })
  })
})

describe.each(SITES)('links of %s', (_, siteOf) => {
  test('every link names a file, so that the site opens from a folder', () => {
    const site = siteOf()
    const broken = listLinks(site).filter(({ from, to }) => {
      if (from === NOT_FOUND) return false
      const url = new URL(to, pathToFileURL(join(site.folder, from)))
      url.hash = ''
      const file = fileURLToPath(url)
      return !file.startsWith(site.folder) || !existsSync(file) || !statSync(file).isFile()
    })
    expect(firstOf(broken.map(({ from, to }) => `${from}: ${to}`))).toEqual([])
  })

  test('every fragment is an id of the page it leads to', () => {
    const site = siteOf()
    const ids = new Map(site.pages.map((page) => [page, new Set(readIds(readPage(site, page)))]))
    const broken = listLinks(site).filter(({ from, to }) => {
      const url = new URL(to, `http://host/${from}`)
      const target = ids.get(decodeURIComponent(url.pathname.slice(1)))
      return url.hash.length > 1 && !target?.has(decodeURIComponent(url.hash.slice(1)))
    })
    expect(firstOf(broken.map(({ from, to }) => `${from}: ${to}`))).toEqual([])
  })

  test('no id stands twice in a page', () => {
    const found = checkPages(siteOf(), (html) => {
      const ids = readIds(html)
      return ids.filter((id, i) => ids.indexOf(id) !== i)
    })
    expect(found).toEqual([])
  })
})
