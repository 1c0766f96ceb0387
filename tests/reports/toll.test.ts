import { describe, expect, test } from 'vitest'
import { readMarked } from './reading.ts'

describe('a toll', () => {
  test.each([
    ['لقي خمسة من عناصر {sudanese-army:الجيش السوداني} مصرعهم في كمين', 5, null],
    ['لقي 12 شخصا حتفهم وأصيب 30 آخرون في انفجار عبوة ناسفة', 12, 30],
    ['لقي جنديان مصرعهما في هجوم بعبوة ناسفة', 2, null],
    ['فقد تسعة مدنيين حياتهم في قصف صاروخي', 9, null],
    ['قتل {israeli-army:الجيش الإسرائيلي} أربعة فلسطينيين في غارة', 4, null],
  ])('counts those who lost their lives: %s', (sentence, fatalities, injuries) => {
    const [report] = readMarked(sentence)
    expect([report?.fatalities?.min ?? null, report?.injuries?.min ?? null]).toEqual([fatalities, injuries])
  })

  test('is none where nobody is counted', () => {
    const [report] = readMarked('فقد السكان بيوتهم في قصف صاروخي على البلدة')
    expect(report?.fatalities ?? null).toBeNull()
  })
})
