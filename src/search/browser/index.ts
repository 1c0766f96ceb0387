/// <reference lib="dom" />
import {
  entryIn,
  type ArticleBlock,
  type ArticleEntry,
  type Forms,
  type Overview,
  type Places,
  type Terms,
} from '../format.ts'
import type { Index } from '../lists.ts'
import type { Words } from '../spellings.ts'

declare global {
  interface Window {
    /** Takes what a file of the index holds. */
    hawliyat?: (name: string, value: unknown) => void
  }
}

/** An index whose parts are loaded as scripts, so that it opens from a folder too. */
export interface LoadedIndex extends Index {
  article(number: number): Promise<ArticleEntry>
}

/** Opens the index that stands at an address, with a `/` at its end. */
export async function openIndex(address: URL): Promise<LoadedIndex> {
  const arrived = new Map<string, unknown>()
  const asked = new Map<string, Promise<unknown>>()
  window.hawliyat = (name, value) => void arrived.set(name, value)

  const load = (name: string): Promise<unknown> => {
    const known = asked.get(name)
    if (known !== undefined) return known
    const loading = new Promise<unknown>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = new URL(`${name}.js`, address).href
      script.addEventListener('load', () => resolve(arrived.get(name)))
      script.addEventListener('error', () => reject(new Error(`expected ${script.src}`)))
      document.head.append(script)
    })
    asked.set(name, loading)
    return loading
  }

  // Every file says its own name, and is what the build wrote for it.
  const overview = (await load('index')) as Overview
  return {
    overview,
    terms: async (file) => (await load(`terms/${file}`)) as Terms,
    forms: async (file) => (await load(`forms/${file}`)) as Forms,
    places: async (file) => (await load(`places/${file}`)) as Places,
    words: async (file) => (await load(`words/${file}`)) as Words,
    article: async (number) => {
      const block = (await load(`articles/${Math.floor(number / overview.block)}`)) as ArticleBlock
      return entryIn(overview, block, number)
    },
  }
}
