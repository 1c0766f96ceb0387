import { RECIPROCAL } from '../reports/types.ts'
import type { Decision } from '../records.ts'
import type { PlaceStep } from './compare.ts'
import type { Likeness } from './judge.ts'
import type { Kinship, Registers } from './kinship.ts'
import type { Telling } from './telling.ts'
import { VERBAL } from './types.ts'

/** Why two reports were joined, as a reader is told: one Arabic line without a full stop. */
export interface Wordings {
  byRule(a: Telling, b: Telling, likeness: Likeness): string
  byWords(): string
  byDecision(decision: Decision): string
  /** The reason for a report joined by way of another than the first. */
  byWayOf(clipping: string, reason: string): string
}

/** Makes the wordings of reasons, with the names that the registers give. */
export function makeWordings(registers: Registers, kinship: Kinship): Wordings {
  const actorName = (id: string): string =>
    id.startsWith('~') ? id.slice(1) : (registers.actors.get(id)?.name ?? id)
  const placeName = (id: string): string => registers.places.get(id)?.name ?? id
  const names = (ids: readonly string[]): string => ids.map(actorName).join('، ')

  const place = (a: Telling, b: Telling, step: PlaceStep): string | null => {
    const [here, there] = [a.place ?? a.hint, b.place ?? b.hint]
    if (here === null || there === null || step === 'open' || step === 'other') return null
    if (here === there) return `المكان واحد: ${placeName(here)}`
    const inner = kinship.isWithin(here, there) ? here : kinship.isWithin(there, here) ? there : null
    if (inner === null) return `المحافظة واحدة: ${placeName(here)}، ${placeName(there)}`
    return `المكان واحد: ${placeName(inner)} ضمن ${placeName(inner === here ? there : here)}`
  }
  const side = (label: string, a: readonly string[], b: readonly string[]): string | null => {
    const shared = a.filter((id) => b.includes(id))
    if (shared.length > 0) return `${label}: ${names(shared)}`
    const pair = a.flatMap((id) =>
      b.filter((other) => kinship.related(id, other)).map((other) => [id, other]),
    )
    const [first] = pair
    return first === undefined ? null : `${label}: ${first.map(actorName).join(' أو ')}`
  }
  return {
    byRule: (a, b, { comparison, words, news }) => {
      const equal = RECIPROCAL.has(a.report.type) && RECIPROCAL.has(b.report.type)
      const sides = equal
        ? [side('الأطراف', [...a.agents, ...a.targets], [...b.agents, ...b.targets])]
        : [
            side(VERBAL.has(a.report.type) ? 'القائل واحد' : 'الفاعل واحد', a.agents, b.agents),
            side('الطرف الآخر واحد', a.targets, b.targets),
          ]
      const dead = comparison.toll === 'same' ? `عدد القتلى واحد: ${a.report.fatalities?.min ?? 0}` : null
      const parts = [
        DAYS[comparison.day],
        TYPES[comparison.type],
        place(a, b, comparison.place),
        ...sides,
        dead,
        WORDS[words],
        news ? 'هو الخبر الرئيس في القصاصتين' : null,
      ]
      const contested = comparison.modality === 'contested' ? 'أحدهما ينفيه' : null
      const foreseen = comparison.modality === 'foreseen' ? 'أحدهما أعلن عنه قبل وقوعه' : null
      return [...parts, contested, foreseen].filter((part) => part !== null && part !== '').join('؛ ')
    },
    byWords: () => 'العبارة نفسها في الوقت نفسه: خبر واحد نقلته أكثر من جهة',
    byDecision: ({ by, on, why }) => `بقرار المحرر (${by}، ${on}): ${why}`,
    byWayOf: (clipping, reason) => `مع خبر ${clipping}: ${reason}`,
  }
}

const DAYS = {
  day: 'اليوم واحد',
  close: 'اليوم واحد، أو ليلته، أو نحوه',
  about: 'اليوم واحد أو متقارب، وأحد التاريخين تقريبي',
  span: 'المدة واحدة أو متقاربة',
  vague: 'أحد التاريخين يقع في مدى الآخر',
  unsure: '',
  other: '',
} as const

const WORDS = ['', 'في العبارتين كلمات مشتركة', 'العبارة متقاربة', 'العبارة واحدة تقريبا'] as const

const TYPES = {
  same: '',
  general: 'أحدهما لم يذكر الوسيلة',
  kindred: 'النوعان متقاربان',
  foreign: '',
} as const
