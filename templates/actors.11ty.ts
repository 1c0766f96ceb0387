import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderActors } from '../src/pages/actors.ts'

export const data = { permalink: paths.actors }

export function render({ site }: TemplateData): string {
  return renderActors(site)
}
