import { OPERATIONS } from './blows.ts'
import { ACT, HIT, MUTUAL, NOBODY, STRIKE, type Trigger } from './trigger.ts'

/** Words of force by which the press tells of advances, sieges and assaults. */
export const ADVANCES: readonly Trigger[] = [
  {
    type: 'clash',
    lemma: 'أصاب بالرصاص',
    verb: ['أصاب', 'يصيب'],
    roles: HIT,
    object: ['people', 'civilians', 'protesters', 'forces'],
    within: 5,
    soon: 'بالرصاص برصاص بالنار بالنيران بطلقات',
  },
  {
    type: 'clash',
    lemma: 'أعمال عنف',
    nouns: 'أعمال',
    roles: MUTUAL,
    next: 'عنف العنف',
    soon: 'بين',
    before: ['occur', 'support'],
  },
  {
    type: 'clash',
    lemma: 'طوّق مدينة',
    verb: ['طوق', 'يطوق'],
    nouns: 'تطويق',
    roles: HIT,
    notNext: 'النجاه نجاه امني امنيا حمايه شرطه الشرطه قوي',
    object: ['positions'],
    within: 3,
    without: ['building'],
    never: ['wild', 'protesters', 'accident'],
    agent: true,
  },
  ...(
    [
      ['أحرز', 'يحرز'],
      ['حقق', 'يحقق'],
    ] as const
  ).map((verb): Trigger => ({
    type: 'clash',
    lemma: `${verb[0]} تقدما`,
    verb,
    roles: ACT,
    soon: 'تقدما',
    within: 4,
    beside: ['forces', 'positions'],
    never: ['talks', 'sport', 'ballot', 'deal'],
    agent: true,
  })),
  {
    type: 'disaster',
    lemma: 'صدم مارة',
    verb: ['صدم', 'يصدم'],
    roles: NOBODY,
    object: ['passers'],
    within: 4,
  },
  {
    type: 'attack',
    lemma: 'حملة عسكرية',
    nouns: 'حملة',
    roles: STRIKE,
    next: 'عسكريه جويه',
    before: ['support', 'announce', 'begin'],
    means: true,
    strong: true,
  },
  {
    type: 'attack',
    lemma: 'أطلق عملية باسمها',
    nouns: 'عملية معركة',
    roles: { ...STRIKE, genitive: null },
    next: OPERATIONS,
    before: ['support', 'begin', 'announce'],
    strong: true,
  },
  {
    type: 'attack',
    lemma: 'تعرض للاعتداء',
    nouns: 'اعتداء ضرب حرق',
    roles: { ...HIT, subject: 'target', genitive: null, after: {} },
    prior: 'تعرض تعرضت وتعرض وتعرضت تعرضه تعرضها تعرضوا يتعرض تتعرض',
    // `تعرض للضرب المبرح على يد مسلحين`
    notNext: 'الجنسي جنسي اللفظي',
    means: true,
    without: ['sport'],
  },
]
