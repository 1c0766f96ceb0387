import { ADDRESS, type Trigger } from './trigger.ts'

/** More words of asking and of protest in writing. */
export const APPEALS: readonly Trigger[] = [
  {
    type: 'threat',
    lemma: 'تهديد',
    nouns: 'تهديد تهديدات',
    roles: ADDRESS,
    before: ['support', 'say', 'announce', 'verb'],
    agent: true,
    without: ['sport', 'walkout'],
    notPrior: 'استجابه ردا يشكل تشكل يمثل تمثل شكل مثل ضد هذه هذا اي من',
  },
  {
    type: 'demand',
    lemma: 'حض',
    verb: ['حض', 'يحض'],
    participles: 'حاض',
    roles: { ...ADDRESS, after: {} },
    present: true,
    agent: true,
  },
  {
    type: 'demand',
    lemma: 'أهاب بـ',
    verb: ['أهاب', 'يهيب'],
    roles: { ...ADDRESS, after: { ب: 'target' } },
    agent: true,
  },
  {
    type: 'demand',
    lemma: 'استصرخ',
    verb: ['استصرخ', 'يستصرخ'],
    roles: { ...ADDRESS, after: {} },
    agent: true,
  },
  {
    type: 'accusation',
    lemma: 'اتهم جهات',
    verb: ['اتهم', 'يتهم'],
    roles: ADDRESS,
    next: 'جهات اطرافا اطراف قوي دولا دول عناصر مجموعات جماعات مسوولين خصومه خصومها',
  },
  {
    type: 'accusation',
    lemma: 'تورط',
    nouns: 'تورط ضلوع',
    roles: { ...ADDRESS, genitive: 'target', after: {} },
    before: ['announce', 'say', 'result'],
    agent: true,
    target: true,
  },
  {
    type: 'condemnation',
    lemma: 'قدّم احتجاجا',
    nouns: 'احتجاج احتجاجا',
    roles: { ...ADDRESS, genitive: null },
    prior: 'قدم قدمت وقدمت وقدم له لها سلم سلمت سلمته سلمه ابلغت ابلغته',
    notNext: 'سلميا حاشدا',
    agent: true,
  },
]
