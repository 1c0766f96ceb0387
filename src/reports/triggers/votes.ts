import { ACT, HIT, type Trigger } from './trigger.ts'

const VOTE = { ...ACT, adjective: null } as const
const NAME = { ...HIT, adjective: null, after: {} } as const
/** Who is voted for. */
const WINNER = { ...ACT, subject: 'target', genitive: 'target', adjective: null } as const

/** Elections, their winners, and votes of confidence. */
export const VOTES: readonly Trigger[] = [
  {
    type: 'election',
    lemma: 'انتخابات',
    nouns: 'انتخابات استفتاء اقتراع',
    roles: { ...VOTE, genitive: null },
    strict: true,
    notPrior:
      'مفوضيه لجنه هييه قانون لمفوضيه المفوضيه يوم مراكز صناديق مركز صندوق اقلام قلم لجان محطات بطاقات اوراق',
  },
  {
    type: 'election',
    lemma: 'انتخب',
    verb: ['انتخب', 'ينتخب'],
    nouns: 'انتخاب',
    roles: NAME,
  },
  {
    type: 'election',
    lemma: 'فاز',
    verb: ['فاز', 'يفوز'],
    nouns: 'فوز',
    roles: WINNER,
    object: ['vote', 'ballot', 'term'],
    without: ['sport'],
  },
  {
    type: 'election',
    lemma: 'أدلى بصوته',
    verb: ['أدلى', 'يدلي'],
    nouns: 'إدلاء',
    roles: { ...VOTE, subject: null },
    object: ['vote'],
  },
  {
    type: 'election',
    lemma: 'صوّت',
    verb: ['صوت', 'يصوت'],
    nouns: 'تصويت',
    roles: VOTE,
    object: ['vote', 'ballot'],
    without: ['motion'],
  },
  {
    type: 'election',
    lemma: 'منح الثقة',
    verb: ['منح', 'يمنح'],
    nouns: 'منح',
    roles: { ...VOTE, object: 'target', genitive: null, after: { ل: 'target' } },
    soon: 'الثقه ثقته ثقتها ثقه',
    strong: true,
  },
  {
    type: 'election',
    lemma: 'وافق على منح الثقة',
    verb: ['وافق', 'يوافق'],
    roles: { ...VOTE, after: { ل: 'target' } },
    soon: 'الثقه',
    within: 4,
  },
  {
    type: 'election',
    lemma: 'نال الثقة',
    verb: ['نال', 'ينال'],
    nouns: 'نيل',
    roles: { ...WINNER, after: { من: 'agent' } },
    soon: 'الثقه ثقه',
  },
  {
    type: 'election',
    lemma: 'حجب الثقة',
    verb: ['حجب', 'يحجب'],
    nouns: 'حجب سحب',
    roles: { ...VOTE, after: { عن: 'target', من: 'target' } },
    soon: 'الثقه ثقته ثقه',
  },
  {
    type: 'election',
    lemma: 'نتائج الانتخابات',
    nouns: 'نتائج',
    roles: { ...VOTE, genitive: null },
    object: ['ballot'],
    before: ['announce'],
  },
  {
    type: 'election',
    lemma: 'النتائج النهائية',
    nouns: 'نتائج',
    roles: { ...VOTE, genitive: null },
    object: ['ballot'],
    before: ['announce'],
    next: 'النهاييه الاوليه الرسميه الجزييه الكامله',
    strong: true,
  },
]
