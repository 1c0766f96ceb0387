import { describe, expect, test } from 'vitest'
import { readMarked } from './reading.ts'

describe('a toll', () => {
  test.each([
    ['لقي خمسة من عناصر {sudanese-army:الجيش السوداني} مصرعهم في كمين', 5, null],
    ['لقي 12 شخصا حتفهم وأصيب 30 آخرون في انفجار عبوة ناسفة', 12, 30],
    ['لقي جنديان مصرعهما في هجوم بعبوة ناسفة', 2, null],
    ['فقد تسعة مدنيين حياتهم في قصف صاروخي', 9, null],
    ['قتل {israeli-army:الجيش الإسرائيلي} أربعة فلسطينيين في غارة', 4, null],
    ['قتل ملثمون خمسة عمال قرب {@baqubah:بعقوبة}', 5, null],
  ])('counts those who lost their lives: %s', (sentence, fatalities, injuries) => {
    const [report] = readMarked(sentence)
    expect([report?.fatalities?.min ?? null, report?.injuries?.min ?? null]).toEqual([fatalities, injuries])
  })

  test.each([
    ['أصيب نقيب وخمسة شرطيين في انفجار عبوة ناسفة', null, 6],
    ['قتل شاب وشقيقته وثلاثة من أقاربهما في غارة', 5, null],
    ['قتل ستة مسلحين وشرطي في اشتباكات', 7, null],
    ['جرحت طفلة ووالداها في قصف صاروخي', null, 3],
    ['مقتل تسعة مدنيين و20 جريحا في غارة', 9, 20],
    ['ارتفع عدد القتلى من سكان الحي جراء قصف صاروخي إلى 14', 14, null],
    ['سقوط 35 شهيدا وإصابة ستة في غارة', 35, 6],
    ['خلفت غارة خمسين بين قتيل وجريح', null, null],
    ['أحصت المستشفيات 18 وفاة و64 مصابا في غارة', 18, 64],
    ['مقتل 40 شخصا بينهم 15 طفلا و7 نساء في غارة', 40, null],
    ['قتل أربعة جنود وثلاثة مبان دمرت في غارة', 4, null],
  ])('counts those joined to it, and no others: %s', (sentence, fatalities, injuries) => {
    const [report] = readMarked(sentence)
    expect([report?.fatalities?.min ?? null, report?.injuries?.min ?? null]).toEqual([fatalities, injuries])
  })

  test('is not that of an attack of another kind', () => {
    const [report] = readMarked(
      'قصفت الدبابات حي الصناعة. وروى حارس أن الهجوم الانتحاري على البوابة أوقع ثلاثة قتلى',
    )
    expect(report).toMatchObject({ type: 'rocket-attack', fatalities: null })
  })

  test.each([
    ['قتل حارسان في غارة على البلدة، فيما بلغت حصيلة العدوان 4120 قتيلا', 2],
    ['مقتل ثلاثة في قصف صاروخي، وذلك منذ 9 أكتوبر 2023 إلى اليوم', 3],
    ['قتل أربعة في غارة على صور، مما يرفع الحصيلة إلى 310 منذ مطلع العام', 4],
    ['قتل سبعة في تفجير مقهى، ليرتفع بذلك عدد الضحايا إلى 93', 7],
    ['هاجم مسلحون قرية. وذكرت القناة 11 الإسرائيلية بإصابة أحد الرعاة', null],
  ])('is not that of the war, nor a sum, a year or a name: %s', (sentence, fatalities) => {
    const [report] = readMarked(sentence)
    expect(report?.fatalities?.min ?? null).toBe(fatalities)
  })

  test('is none where nobody is counted', () => {
    const [report] = readMarked('فقد السكان بيوتهم في قصف صاروخي على البلدة')
    expect(report?.fatalities ?? null).toBeNull()
  })
})
