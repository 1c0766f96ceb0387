/** The cards of a build as pictures: drawn by the pages, made pixels here. */
import { createRequire } from 'node:module'
import type { SiteFile } from './files.ts'
import { CARD_FACES, drawCards } from './pages/pictures/card.ts'
import type { Site } from './pages/site.ts'

/** The whole fonts: a card may hold any character of a title. */
const FONTS = [
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
]

/** Makes the card of every clipping and event page, as PNG: some 20 ms each. */
export async function* cardFiles(site: Site): AsyncGenerator<SiteFile> {
  // Loaded only here: most builds make no cards.
  const { Resvg } = await import('@resvg/resvg-js')
  const { resolve } = createRequire(import.meta.url)
  const font = {
    fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/${file}`)),
    loadSystemFonts: false,
    defaultFontFamily: CARD_FACES.reading,
  }
  for (const { path, svg } of drawCards(site))
    yield { path, content: new Resvg(svg, { font }).render().asPng() }
}
