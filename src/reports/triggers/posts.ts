import { ACT, HIT, type Trigger } from './trigger.ts'

/** More words of posts taken and left. */
export const POSTS: readonly Trigger[] = [
  {
    type: 'appointment',
    lemma: 'أدى اليمين رئيسا',
    verb: ['أدى', 'يؤدي'],
    nouns: 'أداء تأدية',
    roles: ACT,
    soon: 'اليمين القسم',
    notNext: 'الي',
    within: 5,
    never: ['court', 'strike'],
  },
  {
    type: 'appointment',
    lemma: 'أطاح بالرئيس',
    verb: ['أطاح', 'يطيح'],
    passive: ['أطيح', 'يطاح'],
    nouns: 'إطاحة',
    roles: { ...ACT, subject: 'agent', object: null, genitive: null, after: { ب: 'target' } },
    target: true,
    without: ['sport'],
    never: ['sport', 'wild'],
    strong: true,
  },
  {
    type: 'appointment',
    lemma: 'أبعد عن منصبه',
    verb: ['أبعد', 'يبعد'],
    nouns: 'إبعاد تنحية',
    roles: HIT,
    soon: 'منصبه منصبها مناصبهم',
    within: 5,
    strong: true,
  },
  {
    type: 'appointment',
    lemma: 'غادر منصبه',
    verb: ['غادر', 'يغادر'],
    nouns: 'مغادرة',
    roles: ACT,
    soon: 'منصبه منصبها',
    within: 4,
    strong: true,
  },
]
