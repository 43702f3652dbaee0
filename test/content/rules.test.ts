import t from 'tap'
import type { Content } from '../../src/content/load.js'
import { authoringRules } from '../../src/content/rules/authoring-rules.js'
import { changesTold, removalsTold } from '../../src/content/rules/history.js'
import { plainText } from '../../src/content/rules/plain-text.js'
import { readingGrade } from '../../src/content/rules/reading.js'
import { draft as content } from '../content.js'

/** A copy whose parts are made when they are asked for: a rule reads few of them. */
function copyOf (original: Content): Content {
  const parts = Object.entries(original).map(([name, part]) => {
    let copy: unknown
    return [name, { enumerable: true, get: () => copy ??= structuredClone(part) }] as const
  })
  return Object.defineProperties({}, Object.fromEntries(parts)) as Content
}

/** Each rule with edits, and all that it must then say; an edit with nothing to say is one that the rule allows. */
const breaches: Record<string, Array<[edit: (content: any) => void, ...problems: string[]]>> = {
  'ids-unique': [
    [c => { c.collections['lifestyle-changes'][0].id = 'herniated-disc' }, 'lifestyle-changes/herniated-disc.json:/id: the id herniated-disc is used by another collection too'],
    [c => { c.collections.causes[0].claims[1].id = c.collections.causes[0].claims[0].id }, 'causes/poor-posture.json:/claims/1/id: the claim id posture-not-shown-to-cause-pain stands twice in this file'],
    [c => { c.collections['red-flags'][1].signs[0].id = 'night-pain' }, 'red-flags/trauma-onset.json:/signs/0/id: the sign night-pain belongs to more than one red flag'],
    [c => { c.sources[1].id = c.sources[0].id }, 'sources.json:/1/id: the source pocovi-2024-walkback stands twice'],
    [c => { c.overview.claims[1].id = 'x'; c.overview.claims[0].id = 'x' }, 'overview.json:/claims/1/id: the claim id x stands twice in this file'],
    [c => { c.walkingPlan.claims[1].id = 'x'; c.walkingPlan.claims[0].id = 'x' }, 'walking-plan.json:/claims/1/id: the claim id x stands twice in this file'],
    [c => { c.collections.causes[1].claims[0].id = c.collections.causes[0].claims[0].id }]
  ],
  'contents-complete': [
    [c => { c.release.contents.causes.push('gone') }, 'release.json:/contents/causes/9: lists gone, but there is no file causes/gone.json'],
    [c => { c.release.contents.causes.push('arthritis') }, 'release.json:/contents/causes/9: lists arthritis twice'],
    [c => { c.release.contents.causes.pop() }, 'causes/poor-lifting-technique.json:: is not listed in release.json under /contents/causes']
  ],
  'references-resolve': [
    [c => { c.collections.causes[0].claims[0].sources[0].id = 'nobody-2001' }, 'causes/poor-posture.json:/claims/0/sources/0/id: there is no source nobody-2001'],
    [c => { c.overview.emergency.regions[0].sources[0] = 'nobody-2001' }, 'overview.json:/emergency/regions/0/sources/0: there is no source nobody-2001'],
    [c => { c.collections['red-flags'][0].signs[0].sources[0] = 'nobody-2001' }, 'red-flags/severe-unrelenting-pain.json:/signs/0/sources/0: there is no source nobody-2001'],
    [c => { c.collections.causes[0].related[0].id = 'gone' }, 'causes/poor-posture.json:/related/0: there is no lifestyle-changes/gone'],
    [c => { c.collections.causes[0].myths[0].claim = 'gone' }, 'causes/poor-posture.json:/myths/0/claim: there is no claim gone in this file'],
    [c => { c.collections['walking-benefits'][0].effect.claim = 'gone' }, 'walking-benefits/core-strength.json:/effect/claim: there is no claim gone in this file'],
    [c => { c.collections['regimen-tips'][0].stopIf[0] = 'gone' }, 'regimen-tips/consult-a-professional.json:/stopIf/0: there is no red flag gone'],
    [c => { c.collections['red-flags'][5].signs[0].escalatesWith[0].signs[0] = 'gone' }, 'red-flags/cancer-history.json:/signs/0/escalatesWith/0/signs: there is no sign gone'],
    [c => { c.overview.keyMessages[0].claim = 'gone' }, 'overview.json:/keyMessages/0/claim: there is no claim gone in this file'],
    [c => { c.overview.claims[0].sources = [{ id: 'nobody-2001' }] }, 'overview.json:/claims/0/sources/0/id: there is no source nobody-2001'],
    [c => { c.walkingPlan.claims[2].sources = [{ id: 'nobody-2001' }] }, 'walking-plan.json:/claims/2/sources/0/id: there is no source nobody-2001'],
    [c => { c.collections['red-flags'][1].signs[2].escalatesWith[0].sources[0] = 'nobody-2001' }, 'red-flags/trauma-onset.json:/signs/2/escalatesWith/0/sources/0: there is no source nobody-2001'],
    [c => { c.collections.causes[0].related[0] = { collection: 'red-flags', id: 'arthritis' } }, 'causes/poor-posture.json:/related/0: there is no red-flags/arthritis']
  ],
  'tips-in-order': [
    [c => { c.collections['regimen-tips'][1].order = 7 }, 'regimen-tips/start-slowly.json:/order: is 7, but the tip is served at place 2']
  ],
  'claims-sourced': [
    [c => { c.collections.causes[0].claims[0].sources = [] }, 'causes/poor-posture.json:/claims/0/sources: no source supports the claim, and it is not labelled consensus'],
    [c => { const { sources } = c.collections.causes[0].claims[0]; sources.push(sources[0]) }, 'causes/poor-posture.json:/claims/0/sources: cites swain-2020-posture twice'],
    [c => { for (const source of c.collections.causes[0].claims[0].sources) source.stance = 'limits' }, 'causes/poor-posture.json:/claims/0/sources: no source supports the claim, and it is not labelled consensus'],
    [c => { c.collections.causes[0].claims[0].sources = [{ id: 'a', stance: 'limits' }, { id: 'b', stance: 'supports' }] }],
    [c => { Object.assign(c.collections.causes[0].claims[0], { certainty: 'consensus', sources: [] }) }]
  ],
  'sources-cited': [
    [c => { c.sources.push({ ...c.sources[0], id: 'orphan-2020' }) }, `sources.json:/${content.sources.length}: orphan-2020 is not cited anywhere`]
  ],
  'numbers-found': [
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', sources: [{ id: 'wallwork-2024', stance: 'supports' }] }) }, 'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', note: undefined, sources: [{ id: 'katz-2022-stenosis', stance: 'supports' }] }) }, 'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', note: 'Told by another.', sources: [{ id: 'wallwork-2024', stance: 'supports' }] }) }, 'causes/poor-posture.json:/claims/0/text: holds a number that no cited source was seen to report (a second-hand source needs a note)'],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', note: 'Told by another.', sources: [{ id: 'katz-2022-stenosis', stance: 'supports' }] }) }],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', certainty: 'consensus', sources: [] }) }],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps some people.', sources: [{ id: 'wallwork-2024', stance: 'supports' }] }) }]
  ],
  'codes-known': [
    [c => { c.collections.causes[4].codes[0].system = 'http://example.org' }, 'causes/herniated-disc.json:/codes/0/system: http://example.org is not a code system that is held here'],
    [c => { c.collections.causes[4].codes[0].code = 'm51-26' }, 'causes/herniated-disc.json:/codes/0/code: m51-26 is not written as a ICD-10-CM code'],
    [c => { c.collections.causes[4].codes[0].edition = '2025' }, 'causes/herniated-disc.json:/codes/0/edition: ICD-10-CM was checked in edition 2021, not 2025'],
    [c => { c.collections.causes[4].codes[1] = c.collections.causes[4].codes[0] }, 'causes/herniated-disc.json:/codes: lists M51.26 twice'],
    [c => { const { codes } = c.collections.causes[4]; codes[1] = { ...codes[0], system: 'http://id.nlm.nih.gov/mesh' } }, 'causes/herniated-disc.json:/codes/1/code: M51.26 is not written as a MeSH code']
  ],
  'urgency-highest': [
    [c => { c.collections['red-flags'][2].urgency = 'routine' }, 'red-flags/bowel-bladder-dysfunction.json:/urgency: is routine, but its most urgent sign is emergency-now'],
    [c => { c.collections['red-flags'][5].signs[0].escalatesWith[0].urgency = 'routine' }, 'red-flags/cancer-history.json:/signs/0/escalatesWith/0/urgency: routine is not more urgent than within-days'],
    [c => { c.collections['red-flags'][0].urgency = 'emergency-now' }, 'red-flags/severe-unrelenting-pain.json:/urgency: is emergency-now, but its most urgent sign is same-day'],
    [c => { c.collections['red-flags'][5].signs[0].escalatesWith[1].urgency = 'within-days' }, 'red-flags/cancer-history.json:/signs/0/escalatesWith/1/urgency: within-days is not more urgent than within-days']
  ],
  'plan-backed': [
    [c => { c.walkingPlan.tracks[0].startMinutes.claim = 'gone' }, 'walking-plan.json:/tracks/0/startMinutes/claim: there is no claim gone in this file'],
    [c => { c.walkingPlan.claims.push({ ...c.walkingPlan.claims[0], id: 'left-over' }) }, `walking-plan.json:/claims/${content.walkingPlan.claims.length}: nothing in the plan rests on the claim left-over`],
    [c => { c.walkingPlan.stopRules[0].redFlags.push('gone') }, 'walking-plan.json:/stopRules/0/redFlags: there is no red flag gone'],
    [c => { c.walkingPlan.notFor[0].redFlags.push('gone') }, 'walking-plan.json:/notFor/0/redFlags: there is no red flag gone'],
    [c => { c.walkingPlan.tips.push('gone') }, 'walking-plan.json:/tips/8: there is no regimen tip gone'],
    [c => { c.walkingPlan.messages[0].claim = 'gone' }, 'walking-plan.json:/messages/0/claim: there is no claim gone in this file', 'walking-plan.json:/claims/19: nothing in the plan rests on the claim seldom-serious']
  ],
  'plan-sound': [
    [c => { c.walkingPlan.tracks.shift() }, 'walking-plan.json:/tracks/0/comfortableMinutes: the first track has to take everyone from 1 minute on'],
    [c => { c.walkingPlan.tracks.reverse() }, 'walking-plan.json:/tracks/0/comfortableMinutes: the first track has to take everyone from 1 minute on', 'walking-plan.json:/tracks: the tracks do not stand in the order of comfortableMinutes', 'walking-plan.json:/tracks/2/startMinutes: starts with more than the least that is comfortable'],
    [c => { c.walkingPlan.tracks[1].startMinutes.value = 11 }, 'walking-plan.json:/tracks/1/startMinutes: starts with more than the least that is comfortable'],
    [c => { c.walkingPlan.tracks[0].startMinutes.value = 31 }, 'walking-plan.json:/tracks/0/startMinutes: is over the ceiling for a session'],
    [c => { c.walkingPlan.sessions.steps.reverse() }, 'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'],
    [c => { c.walkingPlan.sessions.steps[0].sessions.value = 5 }, 'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'],
    [c => { c.walkingPlan.sessions.steps[1].sessions.value = 7 }, 'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks', 'walking-plan.json:/sessions: leaves no day of rest in a week', 'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'],
    [c => { c.walkingPlan.ceilings.minutesPerWeek.value = 149 }, 'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'],
    [c => { c.walkingPlan.weeks.value = 3 }, 'walking-plan.json:/weeks: is not from 4 to 52'],
    [c => { c.walkingPlan.easyEnds.from.value = 6 }, 'walking-plan.json:/easyEnds: ends before it starts'],
    [c => { c.walkingPlan.flare.restartDays.value = 7 }, 'walking-plan.json:/flare/restartDays: has to be longer than gapDays'],
    [c => { c.walkingPlan.goals[0].id = 'general' }, 'walking-plan.json:/goals: nothing is said about ease-chronic'],
    [c => { c.walkingPlan.flare.rules.pop() }, 'walking-plan.json:/flare/rules: nothing leads to stop-and-screen'],
    [c => { c.walkingPlan.tracks[2].comfortableMinutes.value = 10 }, 'walking-plan.json:/tracks: the tracks do not stand in the order of comfortableMinutes', 'walking-plan.json:/tracks/2/startMinutes: starts with more than the least that is comfortable'],
    [c => { c.walkingPlan.tracks[0].startMinutes.value = 30 }],
    [c => { c.walkingPlan.sessions.steps[1].week.value = 5 }, 'walking-plan.json:/sessions: sessions are not added one by one, in the order of the weeks'],
    [c => { const { first, steps } = c.walkingPlan.sessions; for (const figure of [first, ...steps.map((step: any) => step.sessions)]) figure.value++ }, 'walking-plan.json:/ceilings/minutesPerWeek: is less than the longest sessions of a full week'],
    [c => { c.walkingPlan.weeks.value = 4 }],
    [c => { c.walkingPlan.weeks.value = 52 }],
    [c => { c.walkingPlan.weeks.value = 53 }, 'walking-plan.json:/weeks: is not from 4 to 52'],
    [c => { c.walkingPlan.easyEnds.from.value = 5 }],
    [c => { c.walkingPlan.flare.restartDays.value = 8 }]
  ],
  readable: [
    [c => { c.collections.causes[0].summary = `${'walking '.repeat(24)}.` }],
    [c => { c.collections.causes[0].summary = `${'walking '.repeat(25)}.` }, 'causes/poor-posture.json:/summary: reads at grade 17.8, over 8'],
    [c => { Object.assign(c.collections.causes[0], { title: 'walking '.repeat(300), alternateNames: ['walking '.repeat(300)] }) }],
    [c => { c.collections.causes[0].whatItIs = ['Habitual suboptimal musculoskeletal alignment, notwithstanding considerable epidemiological investigation encompassing heterogeneous occupational populations, demonstrates inconsistent longitudinal associations with nonspecific lumbar symptomatology across methodologically dissimilar observational designs and analytical strategies internationally.'] }, 'causes/poor-posture.json:/whatItIs/0: reads at grade 45.0, over 8'],
    [c => { for (const claim of c.overview.claims) claim.text = 'Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.'; c.overview.longAnswer = Array(60).fill('Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.') }, 'overview.json:: reads at grade 23.2, over 8']
  ],
  'vocabulary-resolves': [
    [c => { c.vocabulary.cues[0].items = { gone: 0.5 } }, 'vocabulary.json:/cues/0/items/gone: there is no item gone']
  ],
  'vocabulary-once': [
    [c => { c.vocabulary.stopWords[3] = c.vocabulary.stopWords[1] }, 'vocabulary.json:/stopWords/3: an stands twice'],
    [c => { c.vocabulary.anchors.push(c.vocabulary.anchors[0]) }, `vocabulary.json:/anchors/${content.vocabulary.anchors.length}: back stands twice`],
    [c => { c.vocabulary.synonyms.pain.push('sat') }, 'vocabulary.json:/synonyms/sit: sat stands twice among the synonyms'],
    [c => { c.vocabulary.spellings.dsic = 'disk' }, 'vocabulary.json:/spellings/dsic: leads to disk, which is spelled another way itself'],
    [c => { c.vocabulary.cues[1].say.push(c.vocabulary.cues[1].say[0]) }, `vocabulary.json:/cues/1/say/${content.vocabulary.cues[1]!.say.length}: posture stands twice for poor-posture`],
    [c => { c.vocabulary.ignored.push(c.vocabulary.ignored[0]) }, `vocabulary.json:/ignored/${content.vocabulary.ignored.length}: ${content.vocabulary.ignored[0]} stands twice`],
    [c => { c.vocabulary.elsewhere.push(c.vocabulary.elsewhere[0]) }, `vocabulary.json:/elsewhere/${content.vocabulary.elsewhere.length}: ${content.vocabulary.elsewhere[0]} stands twice`],
    [c => { c.vocabulary.synonyms.sit.push('sit') }, 'vocabulary.json:/synonyms/sit: sit stands twice among the synonyms']
  ],
  'expressions-resolve': [
    [c => { c.expressions.expressions[0].sign = 'gone' }, 'red-flag-expressions.json:/expressions/0/sign: there is no sign gone'],
    [c => { c.expressions.lasting[0] = 'gone' }, 'red-flag-expressions.json:/lasting/0: there is no sign gone'],
    [c => { c.expressions.expressions = c.expressions.expressions.filter((one: any) => one.sign !== 'sexual') }, 'red-flag-expressions.json:/expressions: has no words for the sign sexual'],
    [c => { c.expressions.harmless[0] = '<gone> day' }, 'red-flag-expressions.json:/harmless/0: there is no group of words called gone'],
    [c => { c.expressions.expressions[0].says[0] = '<gone> ..2 <away>' }, 'red-flag-expressions.json:/expressions/0: there is no group of words called gone', 'red-flag-expressions.json:/expressions/0: there is no group of words called away'],
    [c => { Object.assign(c.expressions.expressions[1], { unless: ['<gone>'], with: ['a <away>'] }) }, 'red-flag-expressions.json:/expressions/1: there is no group of words called gone', 'red-flag-expressions.json:/expressions/1: there is no group of words called away'],
    [c => { c.expressions.cues.deny[1] = 'not <gone>' }, 'red-flag-expressions.json:/cues/deny/1: there is no group of words called gone'],
    [c => { for (const one of c.expressions.expressions) if (one.sign === 'sexual') one.denies = true }, 'red-flag-expressions.json:/expressions: has no words for the sign sexual'],
    [c => { c.expressions.expressions = c.expressions.expressions.filter((one: any) => one.sign !== 'age') }]
  ],
  'removals-told': [
    [c => { c.release.removed = [{ collection: 'causes', id: 'arthritis' }] }, 'release.json:/removed/0: causes/arthritis is still here'],
    [c => { c.release.removed = [{ collection: 'causes', id: 'gone' }] }, 'release.json:/removed/0: the release before has no causes/gone'],
    [c => { c.release.removed = [{ collection: 'causes', id: 'gone', replacedBy: { collection: 'causes', id: 'new' } }] }, 'release.json:/removed/0: the release before has no causes/gone', 'release.json:/removed/0/replacedBy: there is no causes/new'],
    [c => { c.collections.causes.pop() }, 'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'],
    [c => { c.collections.causes.pop(); c.release.removed = [{ collection: 'red-flags', id: 'poor-lifting-technique' }] }, 'release.json:/removed/0: the release before has no red-flags/poor-lifting-technique', 'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'],
    [c => { c.release.removed = [{ collection: 'causes', id: c.collections.causes.splice(-2)[0].id }] }, 'release.json:/removed: does not name causes/poor-lifting-technique, which release 1.0.0 has'],
    [c => { c.release.removed = c.collections.causes.splice(-2).map(({ id }: any) => ({ collection: 'causes', id, replacedBy: { collection: 'causes', id: 'arthritis' } })) }],
    [c => { c.collections.causes.pop(); c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique', replacedBy: { collection: 'red-flags', id: 'arthritis' } }] }, 'release.json:/removed/0/replacedBy: there is no red-flags/arthritis']
  ],
  'changes-resolve': [
    [c => { c.release.changes.push({ collection: 'causes', id: 'gone', severity: 'clinical', text: 'X' }) }, `release.json:/changes/${content.release.changes.length}/id: there is no causes/gone`],
    [c => { c.release.changes.push({ id: 'arthritis', severity: 'clinical', text: 'X' }) }, `release.json:/changes/${content.release.changes.length}: names an item by collection and id, or none`],
    [c => { c.release.changes.push({ collection: 'causes', severity: 'clinical', text: 'X' }) }, `release.json:/changes/${content.release.changes.length}: names an item by collection and id, or none`],
    [c => { c.release.changes.push({ collection: 'red-flags', id: 'arthritis', severity: 'clinical', text: 'X' }) }, `release.json:/changes/${content.release.changes.length}/id: there is no red-flags/arthritis`],
    [c => { c.release.changes.push({ collection: 'causes', id: 'arthritis', severity: 'clinical', text: 'X' }) }],
    [c => { c.release.changes = [{ collection: 'causes', id: 'gone' }]; c.release.removed = [{ collection: 'causes', id: 'lost' }, { collection: 'causes', id: 'gone' }] }],
    [c => { c.release.changes = [{ collection: 'causes', id: 'gone' }]; c.release.removed = [{ collection: 'causes', id: 'lost' }, { collection: 'red-flags', id: 'gone' }] }, 'release.json:/changes/0/id: there is no causes/gone']
  ],
  'changes-told': [
    [c => { c.collections.causes[0].title = 'New' }, 'release.json:/changes: does not name causes/poor-posture, which was changed'],
    [c => { c.collections.causes.push({ ...c.collections.causes[0], id: 'new' }) }, 'release.json:/changes: does not name causes/new, which is new'],
    [c => { c.collections.causes.pop(); c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique' }] }, 'release.json:/changes: does not name causes/poor-lifting-technique, which was removed'],
    [c => { c.collections.causes[0].title = 'New'; c.release.changes = [{ collection: 'causes', id: 'arthritis' }, { collection: 'red-flags', id: 'poor-posture' }] }, 'release.json:/changes: does not name causes/poor-posture, which was changed'],
    [c => { c.collections.causes[0].title = 'New'; c.release.changes.push({ collection: 'causes', id: 'poor-posture' }) }],
    [c => { c.collections.causes.pop(); c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique' }]; c.release.changes.push({ collection: 'causes', id: 'poor-lifting-technique' }) }]
  ],
  'plain-text': [
    [c => { c.collections.causes[0].summary = 'TODO' }, 'causes/poor-posture.json:/summary: holds a placeholder'],
    [c => { c.collections.causes[0].summary = 'Call {emergencyNumber} now.' }, 'causes/poor-posture.json:/summary: holds a placeholder'],
    [c => { c.collections.causes[0].summary = 'A <b>bold</b> word.' }, 'causes/poor-posture.json:/summary: holds markup; texts are plain'],
    [c => { c.collections.causes[0].summary = 'Two  spaces.' }, 'causes/poor-posture.json:/summary: holds a control character or stray white space'],
    [c => { c.collections.causes[0].summary = 'Reviewed by a doctor.' }, 'causes/poor-posture.json:/summary: says that a clinician reviewed it, which is not so'],
    [c => { c.overview.shortAnswer = 'TBD' }, 'overview.json:/shortAnswer: holds a placeholder'],
    [c => { c.screening.caveat = 'TBD' }, 'screening.json:/caveat: holds a placeholder'],
    [c => { c.walkingPlan.title = 'TBD' }, 'walking-plan.json:/title: holds a placeholder']
  ],
  'released-untouched': [
    [c => { c.release.digest = c.digest }, 'release.json:/digest: a draft has no digest'],
    [c => { c.release.digest = 'sha256-0' }, 'release.json:/digest: a draft has no digest'],
    [c => { c.release.status = 'released' }, `release.json:: a released folder needs its digest, which is ${content.digest}`],
    [c => { Object.assign(c.release, { status: 'released', digest: `sha256-${'0'.repeat(64)}` }) }, `release.json:/digest: the files of this released folder were changed: they now have ${content.digest}; correct content in a new release`]
  ]
}

t.strictSame(authoringRules.map(rule => rule.name).sort(), Object.keys(breaches).sort(), 'every rule is shown to fire')

for (const rule of authoringRules) {
  t.test(rule.name, async t => {
    t.match(rule.description, /^\w.{30,}\.$/)
    t.strictSame([...rule.check(content)], [], 'the real content keeps it')
    for (const [edit, ...expected] of breaches[rule.name] ?? []) {
      const edited = copyOf(content)
      edit(edited)
      t.strictSame(Array.from(rule.check(edited, content), ({ file, path, message }) => `${file}:${path}: ${message}`), expected, `${edit}`)
    }
  })
}

t.test('a released folder that was not touched keeps its promise', async t => {
  const sealed: Content = structuredClone(content)
  Object.assign(sealed.release, { status: 'released', digest: sealed.digest })
  for (const rule of authoringRules) t.strictSame([...rule.check(sealed)], [], rule.name)
})

t.test('the descriptions differ', async t => {
  t.equal(new Set(authoringRules.map(({ description }) => description)).size, authoringRules.length)
})

t.test('a first release has nothing before it', async t => {
  const edited = copyOf(content)
  edited.collections.causes[0]!.title = 'New'
  edited.release.removed = [{ collection: 'causes', id: 'gone' }]
  t.strictSame(Array.from(removalsTold.check(edited), ({ message }) => message), ['the release before has no causes/gone'])
  t.strictSame([...changesTold.check(edited)], [])
})

t.test('what a text may not hold, and what only looks like it', async t => {
  const [placeholder, markup, stray, review] = ['holds a placeholder', 'holds markup; texts are plain', 'holds a control character or stray white space', 'says that a clinician reviewed it, which is not so']
  const texts: Record<string, string | undefined> = {
    xxx: placeholder,
    'Fixme: more.': placeholder,
    'A lorem ipsum.': placeholder,
    'A {} here.': placeholder,
    'A {{name}} here.': placeholder,
    'Call [number here] now.': placeholder,
    'The todos of a day (here).': undefined,
    'A </p> here.': markup,
    'A <strong> word.': markup,
    'This &amp; that.': markup,
    'A **bold** word.': markup,
    'A __bold__ word.': markup,
    '# Heading': markup,
    'Bring 1 < 2 and a # sign, R & D; 2 > 1.': undefined,
    'See [this](there).': markup,
    'A\u0007bell.': stray,
    'Zero\u200bwidth.': stray,
    'No\u00a0break.': stray,
    ' Before.': stray,
    'After. ': stray,
    'Checked by nurses.': review,
    'It was signed off by our medical staff.': review,
    'Ask to be seen by a doctor.': undefined
  }
  for (const [text, message] of Object.entries(texts)) {
    const edited = copyOf(content)
    edited.overview.shortAnswer = text
    t.strictSame(Array.from(plainText.check(edited), problem => problem.message), message ? [message] : [], text)
  }
})

t.test('reading grade follows Flesch-Kincaid', async t => {
  t.ok(Math.abs(readingGrade('The cat sat on the mat.') - -1.45) < 0.01, 'six words of one syllable')
  t.equal(readingGrade('Go on. ?! … Go on.'), readingGrade('Go on. Go on.'), 'signs alone are no sentence')
  t.ok(readingGrade('International organizations characteristically demonstrate considerable heterogeneity.') > 20)
})
