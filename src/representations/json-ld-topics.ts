import type { SeekHelp } from '../content/item-parts.js'
import type { Item } from '../content/schema.js'

/** A schema.org node; a test holds every type and property against the vocabulary. */
export type Node = { '@type': string } & Record<string, unknown>

/** A word of a list of ours. */
export const term = (name: string, inDefinedTermSet: string): Node => ({
  '@type': 'DefinedTerm',
  name,
  inDefinedTermSet
})

const topic = (aspect: string, text: readonly string[]): Node[] =>
  text.length === 0
    ? []
    : [
        {
          '@type': 'HealthTopicContent',
          hasHealthAspect: `https://schema.org/${aspect}HealthAspect`,
          text: text.join('\n')
        }
      ]

/** What is said about an item, by the aspect of health that it is about. */
export function topics(item: Item): Node[] {
  if ('whatItIs' in item) {
    return [
      ...topic('Overview', item.whatItIs),
      ...topic('Causes', item.whyItHurts),
      ...topic('Symptoms', item.signs),
      ...topic('RisksOrComplications', item.riskFactors),
      ...topic('SelfCare', item.whatHelps),
      ...topic('Prognosis', item.course ?? []),
      ...topic('LivingWith', [item.walkingAdvice.how]),
      ...topic(
        'Misconceptions',
        item.myths.map(({ myth, fact }) => `${myth} ${fact}`)
      )
    ]
  }
  if ('effect' in item) {
    return [
      ...topic('Effectiveness', [item.effect.statement]),
      ...topic('HowItWorks', item.howItMayWork),
      ...topic('Misconceptions', item.limits),
      ...topic('SideEffects', item.harms ?? [])
    ]
  }
  if ('action' in item) {
    const { action, mustSay, safetyNet = [], meanwhile = [], urgency, signs } = item
    return [
      ...topic('SeeDoctor', [action, ...mustSay, ...safetyNet]).map(node => ({
        ...node,
        keywords: term(urgency, 'Urgency')
      })),
      ...topic(
        'Symptoms',
        signs.map(({ question }) => question)
      ),
      ...topic('SelfCare', meanwhile)
    ]
  }
  if ('avoid' in item) return topic('SelfCare', item.steps)
  if ('dose' in item) {
    return [
      ...topic('HowOrWhere', [...item.steps, item.dose.text]),
      ...topic(
        'Safety',
        item.notFor.map(({ text }) => text)
      )
    ]
  }
  return [...topic('SelfCare', item.steps), ...topic('Misconceptions', item.notNeeded)]
}

/** When to get help. */
export function helpNode({ urgency, text }: SeekHelp): Node {
  return {
    '@type': 'HealthTopicContent',
    hasHealthAspect: 'https://schema.org/SeeDoctorHealthAspect',
    text,
    keywords: term(urgency, 'Urgency')
  }
}
