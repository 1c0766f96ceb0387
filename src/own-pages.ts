/**
 * The site's own pages, of which there is one each and which Eleventy renders: as long as all that they show is as it
 * was they are left as they stand, and Eleventy is not loaded.
 *
 * Reasoning: these pages look at everything, but hardly at texts. So they hang on how the archive looks where no text is
 * shown (`outward.ts`), and on those texts that they asked for while they were rendered, which is noted.
 */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import type { SiteFile } from './files.ts'
import type { Digests } from './pages/answers.ts'
import { collectCharacters } from './pages/fonts.ts'
import type { Site } from './pages/site.ts'
import { standsThere, type Stamp } from './placing.ts'
import { readSealed, writeSealed } from './sealed.ts'
import type { Veil } from './veil.ts'

const FOLDER = '.cache/own'

/** A page as it was last rendered. */
interface OwnPage {
  readonly path: string
  /** Hash of its bytes. */
  readonly hash: string
  /** Those that are rare (`collectCharacters`). */
  readonly characters: string
}

interface Kept {
  readonly key: string
  /** Ids of the clippings whose texts were asked for. */
  readonly texts: readonly string[]
  readonly pages: readonly OwnPage[]
}

/** What tells the states of a site apart. */
interface Known {
  /** How it looks where no text is shown (`outward.ts`). */
  readonly outward: string
  readonly digests: Digests
  readonly veil: Veil
}

export interface OwnPages {
  /** The pages as they stand; null where any of them may be another, or is gone. */
  readonly standing: readonly OwnPage[] | null
  /** The site as it is to be given to templates. */
  readonly site: Site
  /** Keeps pages that were rendered with it. */
  keep(pages: readonly SiteFile[]): void
}

/** Opens the site's own pages as the last build left them in an output folder. */
export function openOwnPages(
  site: Site,
  { outward, digests, veil }: Known,
  { output, stamps }: { readonly output: string; readonly stamps: ReadonlyMap<string, Stamp> | null },
): OwnPages {
  const store = `${FOLDER}/${hash('sha256', resolve(output)).slice(0, 16)}`
  const keyWith = (texts: Iterable<string>): string => {
    const shown = [...texts].map((id) => digests.reading(id))
    return hash('sha256', JSON.stringify([outward, [...(site.parts ?? [])], shown]))
  }
  const kept = stamps === null ? null : readSealed<Kept>(store)
  const isSame =
    kept !== null &&
    kept.pages.every(({ path, hash: sum }) => standsThere(output, path, sum, stamps) !== null) &&
    kept.key === keyWith(kept.texts)
  return {
    standing: isSame ? kept.pages : null,
    get site() {
      return veil.site
    },
    keep(rendered) {
      const texts = [...veil.texts]
      const pages = rendered.map(({ path, content }): OwnPage => {
        const characters = collectCharacters()
        characters.add(content.toString())
        return { path, hash: hash('sha256', content), characters: characters.all() }
      })
      writeSealed(store, { key: keyWith(texts), texts, pages } satisfies Kept)
    },
  }
}
