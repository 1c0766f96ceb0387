import { changed } from './changed.ts'
import type { Clause } from './clauses.ts'
import type { ReportDate } from '../records.ts'
import type { Scene } from './scene.ts'
import { carried, clauseSubject } from './subjects.ts'
import type { Context } from './subject.ts'
import type { Telling } from './tellings.ts'
import { ownDate } from './time.ts'
import { NO_CASUALTIES } from './toll.ts'
import { typeInfo } from './types.ts'

const PRONOUN_THAT = /^[وب]?ان(ه|ها|هم|هما|نا)$/

/** The clause of speech in which the doer of a deed tells it himself; null when someone else tells it. */
function owningClause(context: Context, telling: Telling): Clause | null {
  const { clause, agents, founds } = telling
  const { scene, clauses } = context
  if (clause.kind === 'told') {
    const parent = clause.parent === null ? undefined : clauses[clause.parent]
    const own = PRONOUN_THAT.test(scene.tokens[clause.first]?.form ?? '')
    return own && parent !== undefined && owns(clauseSubject(context, parent).ids, agents) ? parent : null
  }
  const noun = founds.find(
    ({ word, definite, trigger }) => word.form.tense === 'noun' && !definite && trigger.toll !== true,
  )
  if (noun === undefined || !announces(scene, clause, noun.at)) return null
  return owns(clauseSubject(context, clause).ids, agents) ? clause : null
}

const owns = (speakers: readonly string[], agents: readonly string[]): boolean =>
  speakers.length > 0 && agents.some((id) => speakers.includes(id))

/** Verbs that own up to a loss, or count what others did. */
const ADMITS = /^[وف]?(اقر|اقرت|يقر|تقر|اعترف|اعترفت|سجل|سجلت|رصد|رصدت|وثق|وثقت|احصي|احصت)$/

const DOING = /^(?:تنفيذ|شن|تنفيذها|تنفيذه|شنها)$/

/** `هجوم شنه`: a verb of doing it takes the noun up. */
function isOwned({ tokens }: Scene, { last }: Clause, at: number): boolean {
  for (let verb = at + 1; verb < Math.min(last, at + 4); verb++)
    if (/^(?:شن|نفذ)ت?(?:ه|ها)$/.test(tokens[verb]?.form ?? '')) return true
  return false
}

/** `أعلن الجيش استهداف`: the verb of announcing is the last one before the noun. */
function announces(scene: Scene, clause: Clause, at: number): boolean {
  for (let before = at - 1; before >= clause.first; before--) {
    const reading = scene.readings[before]
    if (reading === undefined || scene.actorAt[before]) continue
    // `أعلن الجيش مقتل مسلحين في غارة`: the dead are what he tells, unless he says that he did it (`شنه`)
    if (/^[وب]?(?:مقتل|مصرع)$/.test(scene.tokens[before]?.form ?? '') && !isOwned(scene, clause, at))
      return false
    if (reading.tags.has('announce') && reading.verb) return !ADMITS.test(scene.tokens[before]?.form ?? '')
    // `أعلنت القوات تنفيذ عملية`: the noun of doing it stands between
    if (reading.verb || (reading.tags.has('support') && !DOING.test(scene.tokens[before]?.form ?? '')))
      return false
  }
  return false
}

/** Adds the claim that whoever tells an attack as his own makes with it. */
export function addClaims(context: Context, tellings: readonly Telling[]): Telling[] {
  return tellings.flatMap((telling) => {
    if (telling.modality !== 'reported' || telling.toll || telling.anaphoric) return [telling]
    if (typeInfo(telling.type).class !== 'violence' || telling.type === 'clash') return [telling]
    const clause = owningClause(context, telling)
    return clause === null ? [telling] : [claimOf(context, telling, clause), telling]
  })
}

/** `أعلن الحزب أمس أنه قصف`: the day that stands beside the verb of speech itself. */
function dayOfSpeech({ scene }: Context, clause: Clause): ReportDate | null {
  const at = clause.first
  return ownDate(scene, {
    clause,
    at,
    future: false,
    previous: null,
    others: [],
    agents: [],
    punctual: true,
    past: true,
  })
}

function claimOf(context: Context, telling: Telling, clause: Clause): Telling {
  const speakers = clauseSubject(context, clause).ids
  return changed(telling, {
    type: 'claim',
    clause,
    agents: speakers.length > 0 ? speakers : carried(context, clause).ids,
    targets: [],
    date: clause === telling.clause ? telling.date : dayOfSpeech(context, clause),
    place: null,
    site: null,
    casualties: NO_CASUALTIES,
  })
}
