import { WordPattern } from '../arabic/vocabulary.ts'
import type { Found } from './find.ts'
import type { Scene } from './scene.ts'

/** Words that go back to the one thing or person that was told of before. */

/** `الصاروخ أطلق من ساحة خالية`, `انفجرت العبوة`: the one weapon that was told of before. */
const KNOWN_WEAPON = new WordPattern(/^[وفب]?ال(?:صاروخ|قذيفه|قنبله|عبوه|مسيره|مفخخه)$/)
/** `حيث غرق القارب`: the one that met with the accident. */
const KNOWN_WRECK = /^ال(?:قارب|مركب|زورق|سفينه|عباره|طايره|مروحيه|حافله|قطار)$/

export function hasKnownWeapon(scene: Scene, { word, object, at, trigger }: Found): boolean {
  // `العثور على حطام الطائرة`, `منذ ثوران البركان`
  if (/^(?:حطام طائرة|ثوران بركان)$/.test(trigger.lemma)) return /^ال/.test(scene.tokens[at + 1]?.form ?? '')
  if (word.form.tense === 'noun') return false
  if (trigger.type === 'disaster') return KNOWN_WRECK.test(scene.tokens[at + 1]?.form ?? '')
  return [object ?? -1, at - 1, at + 1].some((near) => KNOWN_WEAPON.test(scene.tokens[near]))
}

/** `ألقت الشرطة القبض عليه`: of whom, only what was told before says. */
export const isOfOneTold = (scene: Scene, { trigger, at }: Found): boolean =>
  trigger.type === 'arrest' && /^عليه/.test(scene.tokens[at + 1]?.form ?? '')

/** `عثر الجمعة على حطام الطائرة`: the day is that of the find. */
export const isFoundLater = ({ trigger }: Found): boolean => trigger.lemma === 'حطام طائرة'
