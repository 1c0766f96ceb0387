import { WordPattern } from '../arabic/vocabulary.ts'
import { datesAgree, sharperDate, widerParties } from './agreement.ts'
import { changed } from './changed.ts'
import type { Scene } from './scene.ts'
import type { Telling } from './tellings.ts'
import { mergeCasualties } from './toll.ts'
import { typeInfo } from './types.ts'

/** Openers of a clause that tells what the dead and hurt of the one before died in. */
const CAUSED_BY = /^[وف]?(عندما|حين|حينما|اثر|جراء|بعدما|نتيجه|بسبب|خلال|اثناء|لدي)$/

/** `قتل أربعة من الشرطة عندما انفجرت عبوة`: the toll and the deed that its sentence goes on to tell are one. */
export function withCauses(scene: Scene, tellings: readonly Telling[]): Telling[] {
  const found: Telling[] = []
  for (const telling of tellings) {
    let deed = telling
    // `قتل جنديان من القوات وجرح أربعة جراء قصف`: all the tolls that its sentence tells before it
    for (
      let toll = found.at(-1);
      toll !== undefined && (isCauseOf(scene, deed, toll) || isHeardIn(scene, deed, toll));
      toll = found.at(-1)
    ) {
      found.pop()
      deed = changed(deed, {
        ...widerParties(deed, changed(toll, { toll: deed.targets.length > 0 })),
        date: sharperDate(deed.date, toll.date),
        place: deed.place ?? toll.place,
        casualties: mergeCasualties(deed.casualties, toll.casualties),
      })
    }
    found.push(deed)
  }
  return found
}

const LOUD = new WordPattern(/^[وفب]?(?:ال)?(?:انفجارات|دوي)$/)
const FROM_BLOW = new WordPattern(/^[وف]?(?:بعد|عقب|اثر|جراء|نتيجه|بسبب|بفعل)$/)

/** `هزت انفجارات المدينة مساء السبت جراء غارات`: the blasts that were heard are those of the raid. */
function isHeardIn(scene: Scene, deed: Telling, { type, primary, clause, modality, date }: Telling): boolean {
  if (type !== 'bombing' || primary.trigger.lemma !== 'انفجر' || deed.type === 'bombing') return false
  if (clause.sentence !== deed.clause.sentence || modality !== deed.modality) return false
  if (deed.primary.trigger.means !== true || deed.primary.trigger.toll === true) return false
  const { tokens } = scene
  if (!LOUD.test(tokens[primary.at]) && !LOUD.test(tokens[primary.at - 1])) return false
  const { at } = deed.primary
  return [at - 1, at - 2, at - 3].some((near) => FROM_BLOW.test(tokens[near])) && datesAgree(date, deed.date)
}

/** `استهدفت صواريخ القاعدة … واندلع حريق كبير`: a fire that its sentence tells after a blow is what that led to. */
export function withoutOutcomes(tellings: readonly Telling[]): Telling[] {
  return tellings.filter((telling, i) => {
    const { type, primary, clause } = telling
    if (type !== 'disaster' || primary.trigger.lemma !== 'حريق' || clause.kind === 'main') return true
    return !tellings.some(
      (other, j) =>
        j < i &&
        other.clause.sentence === clause.sentence &&
        other.modality === 'reported' &&
        typeInfo(other.type).class === 'violence',
    )
  })
}

function isCauseOf(
  scene: Scene,
  deed: Telling,
  { toll, incidental, modality, clause, date, primary }: Telling,
): boolean {
  if (!toll || incidental || deed.toll || deed.anaphoric) return false
  if (typeInfo(deed.type).class !== 'violence' && deed.type !== 'disaster') return false
  if (modality !== deed.modality || clause.sentence !== deed.clause.sentence) return false
  const { first } = deed.clause
  // `جراء قنص وقصف`: the second of two causes
  const opens = [first, first - 1, first - 2].some((at) => CAUSED_BY.test(scene.tokens[at]?.form ?? ''))
  // `لقوا مصرعهم الثلاثاء بعد انهيار جسر`
  const after =
    deed.type === 'disaster' &&
    (scene.tokens[first]?.form === 'بعد' || /^(?:لقي حتفه|مصرع)$/.test(primary.trigger.lemma))
  return (opens || after) && datesAgree(date, deed.date)
}
