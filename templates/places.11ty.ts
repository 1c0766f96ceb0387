import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderPlaces } from '../src/pages/places.ts'

export const data = { permalink: paths.places }

export function render({ site }: TemplateData): string {
  return renderPlaces(site)
}
