/** The fonts of the site: the glyphs that Arabic news needs, and whatever else the content has, as WOFF2. */
import { createHash } from 'node:crypto'
import subsetFont from 'subset-font'
import { readCoverage } from './coverage.ts'
import { paths, type Target } from './links.ts'

/** A font to be made ready: the file it comes from, below `node_modules/`, and how style sheets name it. */
export interface FontSource {
  readonly file: string
  readonly family: string
  readonly weight: number
}

/** The reading face (Noto Naskh Arabic) and the interface face (IBM Plex Sans Arabic), both under the OFL. */
export const FONT_SOURCES: readonly FontSource[] = [
  font('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf', 'Hawliyat Naskh', 400),
  font('noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf', 'Hawliyat Naskh', 700),
  font('ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf', 'Hawliyat Sans', 400),
  font('ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf', 'Hawliyat Sans', 600),
]

/** A face is waited for a tenth of a second, so that on most networks no line breaks anew when it comes. */
export const FONT_DISPLAY = 'fallback'

function font(file: string, family: string, weight: number): FontSource {
  return { file: `@expo-google-fonts/${file}`, family, weight }
}

/** A file of the finished site. */
interface FontFile {
  readonly path: Target
  readonly content: Uint8Array | string
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
}

/**
 * What any Arabic news text may hold: the letters of Arabic, those of its neighbours in names, vowel marks, the
 * digits of both, plain Latin and punctuation. Whatever else the content has is added to it.
 */
export const NEWS_SET = [
  range(0x20, 0x7e),
  range(0x621, 0x63a),
  range(0x640, 0x655),
  range(0x660, 0x669),
  range(0x6f0, 0x6f9),
  'ٰٱپچژڤکگڨڭۀەیۆێ',
  '،؛؟٪٫٬«»‹›‘’“”„–—…•·°×←→−',
  // Spaces that do not break, joiners, and the marks of direction.
  '\u00a0\u202f\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069',
].join('')

/** Notes the characters of many texts, one text after another. */
export interface CharacterSet {
  add(text: string): void
  /** Each once, in order; those of the news set and what no font shows (control characters, spaces) are left out. */
  all(): string
}

const escaped = NEWS_SET.replace(/[\\\]^-]/g, '\\$&')
const BEYOND = new RegExp(`[^${escaped}\\n]`, 'gu')
const NEWLINE = 10

/** By code unit, 1 for one beyond the news set. */
const STRANGE = new Uint32Array(0x10000).fill(1)
for (const character of `${NEWS_SET}\n`) STRANGE[character.charCodeAt(0)] = 0

/** A text as code units: the letters of a string that was put together of pieces are slow to look at one by one. */
let units = new Uint16Array(1 << 17)
let room = Buffer.from(units.buffer)

/** By fours, and without a way out: nearly every page is usual, and nothing is to be decided for each letter. */
function areUsual(letters: Uint16Array, length: number): boolean {
  let strange = 0
  for (let i = 0; i < length; i += 4)
    strange |=
      (STRANGE[letters[i] ?? 0] ?? 0) |
      (STRANGE[letters[i + 1] ?? 0] ?? 0) |
      (STRANGE[letters[i + 2] ?? 0] ?? 0) |
      (STRANGE[letters[i + 3] ?? 0] ?? 0)
  return strange === 0
}

/** Whether a text has a character beyond the news set. Every page is asked, some hundred megabytes. */
function goesBeyond(text: string): boolean {
  const { length } = text
  if (length + 4 > units.length) {
    units = new Uint16Array(length * 2 + 4)
    room = Buffer.from(units.buffer)
  }
  room.write(text, 'utf16le')
  // What is left of the text before must not be looked at.
  units.fill(NEWLINE, length, length + 4)
  return !areUsual(units, length)
}

/** Starts an empty set. */
export function collectCharacters(): CharacterSet {
  const found = new Set<string>()
  return {
    add(text) {
      if (!goesBeyond(text)) return
      for (const [character] of text.matchAll(BEYOND)) found.add(character)
    },
    all: () =>
      [...found]
        .filter((character) => !/[\p{C}\p{Z}\uFE00-\uFE0F]/u.test(character))
        .sort()
        .join(''),
  }
}

/** The characters that none of the fonts can show: readers see them in a font of their own device. */
export function uncovered(characters: string, fonts: readonly Uint8Array[]): string[] {
  const coverages = fonts.map(readCoverage)
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return !coverages.some((coverage) => coverage.has(code))
  })
}

/** A TrueType font with the news set and the given characters alone, as WOFF2; layout tables are kept, hints are not. */
export async function subsetToWoff2(ttf: Uint8Array, characters: string): Promise<Uint8Array> {
  const subset = await subsetFont(Buffer.from(ttf), NEWS_SET + characters, {
    targetFormat: 'woff2',
    noHinting: true,
  })
  return new Uint8Array(subset)
}

function faceOf({ family, weight }: FontSource, name: string): string {
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-style: normal;
  font-display: ${FONT_DISPLAY};
  src: url('${name}') format('woff2');
}
`
}

/**
 * Makes the font files and the style sheet that names them. Takes the bytes of `FONT_SOURCES` in their order and
 * the characters of the content. Each file's name has a part of its hash, so that it may be cached for good.
 */
export async function buildFonts(ttfs: readonly Uint8Array[], characters: string): Promise<FontFile[]> {
  const made: FontFile[] = []
  let faces = ''
  for (const [i, source] of FONT_SOURCES.entries()) {
    const ttf = ttfs[i]
    if (ttf === undefined) throw new Error(`expected the bytes of ${source.file}`)
    const content = await subsetToWoff2(ttf, characters)
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const base = source.family.replace('Hawliyat ', '').toLowerCase()
    const name = `${base}-${source.weight}-${hash}.woff2`
    made.push({ path: paths.asset(name), content })
    faces += faceOf(source, name)
  }
  return [...made, { path: paths.asset('fonts.css'), content: faces }]
}
