import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { renderShelf } from '../src/pages/shelves.ts'

export const data = pageForEach('shelves', (path) => path)

export function render({ site, key }: TemplateData): string {
  return renderShelf(site, key)
}
