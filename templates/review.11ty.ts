import type { TemplateData } from '../src/pages/eleventy.ts'
import { paths } from '../src/pages/links.ts'
import { renderReview } from '../src/pages/review.ts'

export const data = { permalink: paths.review }

export function render({ site }: TemplateData): string {
  return renderReview(site)
}
