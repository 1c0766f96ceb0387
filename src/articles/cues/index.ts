import { indexCues } from '../cue.ts'
import { COMMENTS } from './comments.ts'
import { BYLINE, DATELINE, KEYWORDS } from './labels.ts'
import { DISCLAIMER, NAVIGATION } from './page.ts'
import { RELATED } from './related.ts'
import { SHARE } from './share.ts'

/**
 * Words by which the Arabic press and its content systems mark what is no article, gathered from pages of the whole
 * region. The first that fits counts, so what is plain comes before what only a short line or a label makes plain.
 *
 * Reasoning:
 * - A word that also begins sentences (شارك، تابع، المزيد من) is held to a short line, a label or its usual company,
 *   and to a line that does not end as sentences do.
 */
export const CUES = indexCues([
  ...DISCLAIMER,
  ...COMMENTS,
  ...DATELINE,
  ...RELATED,
  ...SHARE,
  ...KEYWORDS,
  ...BYLINE,
  ...NAVIGATION,
])
