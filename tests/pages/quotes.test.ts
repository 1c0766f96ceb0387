import { expect, test } from 'vitest'
import { renderQuote, renderShortQuote } from '../../src/pages/components/quotes.ts'
import { paths } from '../../src/pages/links.ts'
import { viewFrom } from '../../src/pages/view.ts'
import { report, smallSite } from './archive.ts'

const SITE = smallSite()
const TEXT = 'أعلنت البلدية أنها افتتحت مكتبة. وقالت إن الكتب كثيرة، «وهي للجميع».\nوكتب زائر: المكتبة جميلة'

test.each([
  ['أعلنت البلدية', '«أعلنت البلدية»'],
  ['وقالت إن الكتب', '«وقالت إن الكتب»'],
  ['وكتب زائر', '«وكتب زائر»'],
  ['المكتبة جميلة', '«المكتبة جميلة»'],
  ['أنها افتتحت', '«…أنها افتتحت»'],
  ['وهي للجميع', '«…وهي للجميع»'],
])('%s in a list is %s: what begins within a sentence says so', (evidence, expected) => {
  const [first] = SITE.readings
  if (first === undefined) throw new Error('expected a reading')
  const reading = { ...first, clipping: { ...first.clipping, text: TEXT } }
  const telling = { reading, report: report(TEXT, evidence, {}) }
  const quote = renderShortQuote(viewFrom(SITE, paths.home), telling)
  expect(`«${String(quote).replace(/<[^>]*>/g, '')}»`).toBe(expected)
})

test.each([
  ['قال إن «الهدنة» قائمة', 'قال إن ‹الهدنة› قائمة'],
  ['الهدنة قائمة»، وأضاف «أنها', 'الهدنة قائمة، وأضاف أنها'],
  ['«بدأت «الهدنة» أمس', 'بدأت ‹الهدنة› أمس'],
  ['خلال زيارة إلى واشنطن"، في إشارة', 'خلال زيارة إلى واشنطن، في إشارة'],
  ['بين "عين" و"غين"', 'بين &quot;عين&quot; و&quot;غين&quot;'],
])('of %s no half of a pair of marks is quoted', (text, expected) => {
  expect(String(renderQuote(text)).replace(/<[^>]*>/g, '')).toBe(expected)
})
