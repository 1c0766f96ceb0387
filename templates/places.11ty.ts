import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderRegister } from '../src/pages/registers.ts'

export const data = { permalink: paths.places }

export function render({ site }: TemplateData): string {
  return renderRegister(site, 'places')
}
