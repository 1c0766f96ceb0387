import { pageForEach, type TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderActor } from '../src/pages/actors.ts'

export const data = pageForEach('actors', paths.actor)

export function render({ site, key }: TemplateData): string {
  return renderActor(site, key)
}
