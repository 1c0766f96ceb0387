import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderMapPage } from '../src/pages/pictures/map-page.ts'

export const data = { permalink: paths.map }

export function render({ site }: TemplateData): string {
  return renderMapPage(site)
}
