import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderPlacePage } from '../src/pages/places.ts'

export const data = pageForEach('places', paths.place)

export function render({ site, key }: TemplateData): string {
  return renderPlacePage(site, key)
}
