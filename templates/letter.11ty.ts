import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { renderLetter } from '../src/pages/registers.ts'

export const data = pageForEach('letters', (path) => path)

export function render({ site, key }: TemplateData): string {
  return renderLetter(site, key)
}
