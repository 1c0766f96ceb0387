/** The fonts of a build: made once for a set of characters, and kept. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { readBytes, readCached, writeCached, type SiteFile } from './files.ts'
import { buildFonts, FONT_DISPLAY, FONT_SOURCES, NEWS_SET } from './pages/fonts.ts'

const CACHE = '.cache/fonts'

/** Makes the font files and their style sheet for these characters. */
export async function fontFiles(characters: string): Promise<SiteFile[]> {
  const { resolve } = createRequire(import.meta.url)
  const ttfs = FONT_SOURCES.map(({ file }) => readBytes(resolve(file)))
  const folder = `${CACHE}/${keyOf(ttfs, characters)}`
  const kept = readKept(folder)
  if (kept !== null) return kept
  const made = await buildFonts(ttfs, characters)
  for (const { path, content } of made) writeCached(`${folder}/${path}`, toBytes(content))
  // Written last: a folder without it is not whole.
  const seals = made.map(({ path, content }) => `${sha256(toBytes(content))}  ${path}\n`)
  writeCached(`${folder}/files.txt`, toBytes(seals.join('')))
  return [...made]
}

function keyOf(ttfs: readonly Uint8Array[], characters: string): string {
  const hash = createHash('sha256').update(JSON.stringify([FONT_SOURCES, FONT_DISPLAY, NEWS_SET, characters]))
  for (const ttf of ttfs) hash.update(ttf)
  return hash.digest('hex').slice(0, 16)
}

/** The files kept for a key, or null when there are none or one of them is not what was written. */
function readKept(folder: string): SiteFile[] | null {
  const list = readCached(`${folder}/files.txt`)
  if (list === null) return null
  const files: SiteFile[] = []
  const lines = Buffer.from(list).toString('utf8').split('\n').filter(Boolean)
  // The style sheet stands beside the fonts; a list cut short is not believed.
  if (lines.length !== FONT_SOURCES.length + 1) return null
  for (const line of lines) {
    if (!/^[0-9a-f]{64}  ./.test(line)) return null
    const path = line.slice(66)
    const content = readCached(`${folder}/${path}`)
    if (content === null || sha256(content) !== line.slice(0, 64)) return null
    files.push({ path, content })
  }
  return files
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}
