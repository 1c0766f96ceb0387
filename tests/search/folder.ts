/** Opens an index without a browser: from the files that the build makes. */
import {
  entryIn,
  type ArticleBlock,
  type ArticleEntry,
  type Forms,
  type Overview,
  type Places,
  type Terms,
} from '../../src/search/format.ts'
import type { Index } from '../../src/search/lists.ts'
import type { Words } from '../../src/search/spellings.ts'

export interface FolderIndex extends Index {
  article(number: number): ArticleEntry
  /** Characters of the files that were asked for since it was opened, by path. */
  readonly read: ReadonlyMap<string, number>
}

/** Opens the index of which `read` gives the text of each file. */
export function openFolder(read: (path: string) => string): FolderIndex {
  const sizes = new Map<string, number>()
  const load = (name: string): unknown => {
    const content = read(`${name}.js`)
    sizes.set(name, content.length)
    const [, json = ''] = /^hawliyat\("[^"]+",(.*)\)\n$/s.exec(content) ?? []
    return JSON.parse(json)
  }
  const overview = load('index') as Overview
  return {
    overview,
    terms: (file) => Promise.resolve(load(`terms/${file}`) as Terms),
    forms: (file) => Promise.resolve(load(`forms/${file}`) as Forms),
    places: (file) => Promise.resolve(load(`places/${file}`) as Places),
    words: (file) => Promise.resolve(load(`words/${file}`) as Words),
    article(number) {
      const block = load(`articles/${Math.floor(number / overview.block)}`) as ArticleBlock
      return entryIn(overview, block, number)
    },
    read: sizes,
  }
}
