import { describe, expect, test } from 'vitest'
import { isMarch } from '../../src/arabic/marches.ts'
import { readText } from '../../src/arabic/text.ts'

/** Whether the first word of its letters in a text is a march or a name. */
function tellsMarch(text: string): boolean {
  const { tokens } = readText(text)
  return isMarch(
    tokens,
    tokens.findIndex(({ form }) => /مسير(?:ه|ات)$/.test(form)),
  )
}

describe('مسيرة', () => {
  test.each([
    'تفجير استهدف مسيرة لأنصار الحركة',
    'أطلقت الشرطة النار على مسيرة سلمية',
    'أصيب سبعة بانفجار عبوة خلال مسيرة في بيروت',
    'تفريق مسيرات احتجاجية',
    'قالت قناة المسيرة إن غارة استهدفت صعدة',
  ])('%s: no drone', (text) => expect(tellsMarch(text)).toBe(true))

  test.each([
    'استهدفت مسيرة إسرائيلية سيارة',
    'هجوم بمسيرة على القاعدة',
    'إسقاط الطائرة المسيرة في الأجواء',
    'في الطائرات المسيرة الانتحارية',
    'اعتراض مسيرة أطلقت من لبنان',
    'أطلقت مسيرة ضد موقع إسرائيلي',
  ])('%s: a drone', (text) => expect(tellsMarch(text)).toBe(false))
})
