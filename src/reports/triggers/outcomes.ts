import { MUTUAL, type Trigger } from './trigger.ts'

/** What talks came to: rounds that failed, agreements that they led to, and treaties told by their year. */
export const OUTCOMES: readonly Trigger[] = [
  ...(
    [
      ['انهار', 'ينهار'],
      ['تعثر', 'يتعثر'],
      ['فشل', 'يفشل'],
      ['أخفق', 'يخفق'],
    ] as const
  ).map((verb): Trigger => ({
    type: 'negotiation',
    lemma: `${verb[0]}ت جولة المحادثات`,
    verb,
    roles: { ...MUTUAL, subject: null },
    object: ['talks'],
    // `فشلت المحادثات` may be said of talks that never were
    soon: 'جوله الجوله جولات',
    within: 4,
  })),
  {
    type: 'agreement',
    lemma: 'اتفاق موقّع',
    nouns: 'اتفاق اتفاقية معاهدة',
    roles: { ...MUTUAL, genitive: null },
    soon: 'المبرم المبرمه الموقع الموقعه',
    within: 5,
    strong: true,
  },
  ...(
    [
      ['أفضى', 'يفضي'],
      ['أثمر', 'يثمر'],
      ['تمخض', 'يتمخض'],
    ] as const
  ).map((verb): Trigger => ({
    type: 'agreement',
    lemma: `${verb[0]} إلى اتفاق`,
    verb,
    roles: { ...MUTUAL, subject: null },
    object: ['deal'],
    within: 7,
    ahead: true,
  })),
]
