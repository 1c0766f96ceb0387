import type { EventType } from '../../records.ts'
import type { Concept } from '../concepts.ts'
import type { WordTag } from '../words.ts'

export type Role = 'agent' | 'target' | null

/** Who is who around a trigger. */
export interface Roles {
  /** Of a verb's subject; of the subject of the light verb that carries a noun. */
  readonly subject: Role
  /** Of a verb's object, and of a second name after a verbal noun. */
  readonly object: Role
  /** Of the name in the genitive after a verbal noun: `هجوم الفصائل`, `اعتقال الناشط`. */
  readonly genitive: Role
  /** Of a name after one of these prepositions. */
  readonly after: Readonly<Record<string, Role>>
  /** Of the country whose adjective stands with it: `غارة إسرائيلية`. */
  readonly adjective: Role
}

/** A word that tells an event of a type, when what it needs stands beside it. */
export interface Trigger {
  readonly type: EventType
  /** As a dictionary gives it. */
  readonly lemma: string
  /** Past and present, third person masculine singular. */
  readonly verb?: readonly [past: string, present: string]
  /** Past and present passive, where their letters differ from the active's. */
  readonly passive?: readonly [past: string, present: string]
  /** Verbal nouns, singular and plural, parted by spaces. */
  readonly nouns?: string
  /** Active participles that tell a circumstance: منددا. */
  readonly participles?: string
  readonly roles: Roles
  /** One of these must stand in the clause, within a few words after it; before it, for a passive. */
  readonly object?: readonly Concept[]
  /** Words within which its object words must stand; the reader's own measure when not given. */
  readonly within?: number
  /** One of these must stand anywhere in its clause. */
  readonly beside?: readonly Concept[]
  /** One of these must stand before it in its clause. */
  readonly before?: readonly WordTag[]
  /** None of these may stand within a few words of it. */
  readonly without?: readonly Concept[]
  /** They may not stand anywhere after it in its clause. */
  readonly far?: true
  /** Only what one is called to undoes it, and not where the call was made: `دعا إلى اجتماع`, `دعا خلال اجتماع إلى`. */
  readonly calling?: true
  /** None of these may stand anywhere in its clause. */
  readonly never?: readonly Concept[]
  /** A word of blows that politicians and the press trade too: it tells of words where they do. */
  readonly verbal?: true
  /** A pronoun written onto it stands for its object: `تبناها`. */
  readonly taken?: true
  /** Folded words, one of which must stand within a few words after it. */
  readonly soon?: string
  /** Its object words may stand earlier in its sentence: `لكنها انهارت`. */
  readonly back?: true
  /** Its object words must stand after it. */
  readonly ahead?: true
  /** After ب it only says by whose help, unless a verb takes it up: `بوساطة قادها`. */
  readonly brokered?: true
  /** It tells a happening after ل too: `لتفريق المتظاهرين`. */
  readonly aimed?: true
  /** No verb of striking may stand in its clause: an accident is no attack. */
  readonly alone?: true
  /** Who does it is whoever speaks: `أبلغهم أنه يتعين`. */
  readonly speech?: true
  /** It opens what is said, a name after it and then أن or what that one has to do: `على الحكومة أن`. */
  readonly duty?: true
  /** Every name after it takes part: `حضر اللقاء`. */
  readonly everyone?: true
  /** Folded words, one of which must be the next: `القبض` `على`. */
  readonly next?: string
  /** It may also end what is said, with none of those next words after it: `أعلنت الحركة مسؤوليتها`. */
  readonly closing?: true
  /** Folded words, none of which may be the next. */
  readonly notNext?: string
  /** Folded words, one of which must be the one before. */
  readonly prior?: string
  /** Folded words, none of which may be the one before: `قوات` مكافحة. */
  readonly notPrior?: string
  /** It tells of the dead and hurt: the toll of an event told near it, or an attack of its own. */
  readonly toll?: true
  /** Its clause's means (rocket, drone, bomb …) decides the type. */
  readonly means?: true
  /** A noun that needs no verb beside it to tell that it happened. */
  readonly strong?: true
  /** Its noun is often mere talk: only a verb of taking place beside it says that it did. */
  readonly strict?: true
  /** The verb tells an event in the present too: `تتهم`. */
  readonly present?: true
  /** An agent must be found, or it tells nothing: `طالب`. */
  readonly agent?: true
  /** A person must be found to do it: `وصل فلان إلى`. */
  readonly persons?: true
  /** Two sides must be found to do it together: `بحث الوزيران`. */
  readonly both?: true
  /** A target must be found, or it tells nothing: `استقبل`. */
  readonly target?: true
  /** None of these may stand before it in its clause: `علق` المحادثات. */
  readonly notBefore?: readonly WordTag[]
}

const NONE: Readonly<Record<string, Role>> = {}

const plain = new WeakSet<Roles>()

function roles({ subject, object, genitive, adjective, after }: Partial<Roles>): Roles {
  const made = {
    subject: subject ?? null,
    object: object ?? null,
    genitive: genitive ?? null,
    adjective: adjective ?? null,
    after: after ?? NONE,
  }
  plain.add(made)
  return made
}

/** The same roles in the shape that all have: those of a row that changes others are a copy of a shape of its own. */
export const plainRoles = (own: Roles): Roles => (plain.has(own) ? own : roles(own))

/** One strikes another: `قصفت إسرائيل`, `هجوم الفصائل على القوات`. */
export const STRIKE = roles({
  subject: 'agent',
  object: 'target',
  genitive: 'agent',
  adjective: 'agent',
  after: { على: 'target', ضد: 'target', باتجاه: 'target', نحو: 'target', صوب: 'target', ل: 'target' },
})

/** What its noun is done to stands in the genitive: `استهداف القوات`, `اغتيال الساعدي`. */
export const HIT = roles({
  subject: 'agent',
  object: 'target',
  genitive: 'target',
  adjective: 'agent',
  after: { على: 'target', ضد: 'target', ل: 'target' },
})

/** The dead and hurt suffer it: `استشهد`, `قتلى`. */
export const FALLEN = roles({ ...HIT, subject: 'target', object: null, adjective: null })

/** No party of its own: `زلزال`. */
export const NOBODY = roles({})

/** Folded words for a person of rank, right after the word for killing. */
export const RANKED =
  'القيادي القايد قيادي قايد الوزير وزير الجنرال العميد العقيد اللواء زعيم الزعيم المسوول والي الوالي محافظ المحافظ النايب القاضي الصحفي الصحافي الصحافيه الصحفيه الناشط الناشطه الشيخ السفير العالم رييس المتحدث الناطق القياديه مختار المختار امام خطيب'

/** Both sides do it: `التقى`, `اشتباكات بين`. */
export const MUTUAL = roles({
  subject: 'agent',
  object: 'target',
  genitive: 'agent',
  adjective: 'agent',
  after: { مع: 'target', بين: 'agent', ب: 'target', ل: 'agent' },
})

/** Its subject does it alone: `انسحب`, `استقال`. */
export const ACT = roles({ subject: 'agent', genitive: 'agent', adjective: 'agent' })

/** Speech about a deed; whoever did the deed is found by it. */
export const SPEAK = roles({ subject: 'agent', genitive: 'agent' })

/** Speech that names whom it is said to: `اتهم`, `طالب`, `هدد`. */
export const ADDRESS = roles({
  subject: 'agent',
  object: 'target',
  genitive: 'agent',
  after: { ل: 'target', إلى: 'target', على: 'target', من: null },
})

/** Something handed to another: `سلم رسالة إلى`. */
export const GIVE = roles({
  subject: 'agent',
  object: 'target',
  genitive: 'agent',
  adjective: 'agent',
  after: { إلى: 'target', ل: 'target', من: 'agent' },
})

/** Something received from another: `تلقى رسالة من`. */
export const RECEIVE = roles({ subject: 'target', after: { من: 'agent' } })
