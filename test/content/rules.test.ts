import t from 'tap'
import type { Content } from '../../src/content/load.js'
import { authoringRules } from '../../src/content/rules/authoring-rules.js'
import { readingGrade } from '../../src/content/rules/reading.js'
import { draft as content } from '../helper.js'

/** Each rule with edits that break it, and the message that it must then give. */
const breaches: Record<string, Array<[edit: (content: any) => void, file: string, path: string, message: RegExp]>> = {
  'ids-unique': [
    [c => { c.collections['lifestyle-changes'][0].id = 'herniated-disc' }, 'lifestyle-changes/herniated-disc.json', '/id', /used by another collection/],
    [c => { c.collections.causes[0].claims[1].id = c.collections.causes[0].claims[0].id }, 'causes/poor-posture.json', '/claims/1/id', /stands twice in this file/],
    [c => { c.collections['red-flags'][1].signs[0].id = 'night-pain' }, 'red-flags/trauma-onset.json', '/signs/0/id', /more than one red flag/],
    [c => { c.sources[1].id = c.sources[0].id }, 'sources.json', '/1/id', /stands twice/]
  ],
  'contents-complete': [
    [c => { c.release.contents.causes.push('gone') }, 'release.json', '/contents/causes/9', /there is no file causes\/gone.json/],
    [c => { c.release.contents.causes.push('arthritis') }, 'release.json', '/contents/causes/9', /lists arthritis twice/],
    [c => { c.release.contents.causes.pop() }, 'causes/poor-lifting-technique.json', '', /is not listed in release.json/]
  ],
  'references-resolve': [
    [c => { c.collections.causes[0].claims[0].sources[0].id = 'nobody-2001' }, 'causes/poor-posture.json', '/claims/0/sources/0/id', /no source nobody-2001/],
    [c => { c.overview.emergency.regions[0].sources[0] = 'nobody-2001' }, 'overview.json', '/emergency/regions/0/sources/0', /no source nobody-2001/],
    [c => { c.collections['red-flags'][0].signs[0].sources[0] = 'nobody-2001' }, 'red-flags/severe-unrelenting-pain.json', '/signs/0/sources/0', /no source nobody-2001/],
    [c => { c.collections.causes[0].related[0].id = 'gone' }, 'causes/poor-posture.json', '/related/0', /there is no .*\/gone/],
    [c => { c.collections.causes[0].myths[0].claim = 'gone' }, 'causes/poor-posture.json', '/myths/0/claim', /no claim gone/],
    [c => { c.collections['walking-benefits'][0].effect.claim = 'gone' }, 'walking-benefits/core-strength.json', '/effect/claim', /no claim gone/],
    [c => { c.collections['regimen-tips'][0].stopIf[0] = 'gone' }, 'regimen-tips/consult-a-professional.json', '/stopIf/0', /no red flag gone/],
    [c => { c.collections['red-flags'][5].signs[0].escalatesWith[0].signs[0] = 'gone' }, 'red-flags/cancer-history.json', '/signs/0/escalatesWith/0/signs', /no sign gone/],
    [c => { c.overview.keyMessages[0].claim = 'gone' }, 'overview.json', '/keyMessages/0/claim', /no claim gone/]
  ],
  'tips-in-order': [
    [c => { c.collections['regimen-tips'][1].order = 7 }, 'regimen-tips/start-slowly.json', '/order', /is 7, but the tip is served at place 2/]
  ],
  'claims-sourced': [
    [c => { c.collections.causes[0].claims[0].sources = [] }, 'causes/poor-posture.json', '/claims/0/sources', /no source supports the claim/],
    [c => { const { sources } = c.collections.causes[0].claims[0]; sources.push(sources[0]) }, 'causes/poor-posture.json', '/claims/0/sources', /twice/]
  ],
  'sources-cited': [
    [c => { c.sources.push({ ...c.sources[0], id: 'orphan-2020' }) }, 'sources.json', `/${content.sources.length}`, /orphan-2020 is not cited/]
  ],
  'numbers-found': [
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', sources: [{ id: 'wallwork-2024', stance: 'supports' }] }) }, 'causes/poor-posture.json', '/claims/0/text', /holds a number/],
    [c => { Object.assign(c.collections.causes[0].claims[0], { text: 'It helps 7 of 10 people.', note: undefined, sources: [{ id: 'katz-2022-stenosis', stance: 'supports' }] }) }, 'causes/poor-posture.json', '/claims/0/text', /second-hand source needs a note/]
  ],
  'codes-known': [
    [c => { c.collections.causes[4].codes[0].system = 'http://example.org' }, 'causes/herniated-disc.json', '/codes/0/system', /not a code system that is held/],
    [c => { c.collections.causes[4].codes[0].code = 'm51-26' }, 'causes/herniated-disc.json', '/codes/0/code', /not written as a ICD-10-CM code/],
    [c => { c.collections.causes[4].codes[0].edition = '2025' }, 'causes/herniated-disc.json', '/codes/0/edition', /checked in edition 2021, not 2025/],
    [c => { c.collections.causes[4].codes[1] = c.collections.causes[4].codes[0] }, 'causes/herniated-disc.json', '/codes', /twice/]
  ],
  'urgency-highest': [
    [c => { c.collections['red-flags'][2].urgency = 'routine' }, 'red-flags/bowel-bladder-dysfunction.json', '/urgency', /its most urgent sign is emergency-now/],
    [c => { c.collections['red-flags'][5].signs[0].escalatesWith[0].urgency = 'routine' }, 'red-flags/cancer-history.json', '/signs/0/escalatesWith/0/urgency', /not more urgent/]
  ],
  'plan-backed': [
    [c => { c.walkingPlan.tracks[0].startMinutes.claim = 'gone' }, 'walking-plan.json', '/tracks/0/startMinutes/claim', /no claim gone/],
    [c => { c.walkingPlan.claims.push({ ...c.walkingPlan.claims[0], id: 'left-over' }) }, 'walking-plan.json', `/claims/${content.walkingPlan.claims.length}`, /nothing in the plan rests on the claim left-over/],
    [c => { c.walkingPlan.stopRules[0].redFlags.push('gone') }, 'walking-plan.json', '/stopRules/0/redFlags', /no red flag gone/],
    [c => { c.walkingPlan.notFor[0].redFlags.push('gone') }, 'walking-plan.json', '/notFor/0/redFlags', /no red flag gone/],
    [c => { c.walkingPlan.tips.push('gone') }, 'walking-plan.json', '/tips/8', /no regimen tip gone/]
  ],
  'plan-sound': [
    [c => { c.walkingPlan.tracks.shift() }, 'walking-plan.json', '/tracks/0/comfortableMinutes', /from 1 minute on/],
    [c => { c.walkingPlan.tracks.reverse() }, 'walking-plan.json', '/tracks', /order of comfortableMinutes/],
    [c => { c.walkingPlan.tracks[1].startMinutes.value = 11 }, 'walking-plan.json', '/tracks/1/startMinutes', /more than the least that is comfortable/],
    [c => { c.walkingPlan.tracks[0].startMinutes.value = 31 }, 'walking-plan.json', '/tracks/0/startMinutes', /over the ceiling/],
    [c => { c.walkingPlan.sessions.steps.reverse() }, 'walking-plan.json', '/sessions', /one by one/],
    [c => { c.walkingPlan.sessions.steps[0].sessions.value = 5 }, 'walking-plan.json', '/sessions', /one by one/],
    [c => { c.walkingPlan.sessions.steps[1].sessions.value = 7 }, 'walking-plan.json', '/sessions', /no day of rest/],
    [c => { c.walkingPlan.ceilings.minutesPerWeek.value = 149 }, 'walking-plan.json', '/ceilings/minutesPerWeek', /less than the longest sessions/],
    [c => { c.walkingPlan.weeks.value = 3 }, 'walking-plan.json', '/weeks', /from 4 to 52/],
    [c => { c.walkingPlan.easyEnds.from.value = 6 }, 'walking-plan.json', '/easyEnds', /ends before it starts/],
    [c => { c.walkingPlan.flare.restartDays.value = 7 }, 'walking-plan.json', '/flare/restartDays', /longer than gapDays/],
    [c => { c.walkingPlan.goals[0].id = 'general' }, 'walking-plan.json', '/goals', /nothing is said about ease-chronic/],
    [c => { c.walkingPlan.flare.rules.pop() }, 'walking-plan.json', '/flare/rules', /nothing leads to stop-and-screen/]
  ],
  readable: [
    [c => { c.collections.causes[0].whatItIs = ['Habitual suboptimal musculoskeletal alignment, notwithstanding considerable epidemiological investigation encompassing heterogeneous occupational populations, demonstrates inconsistent longitudinal associations with nonspecific lumbar symptomatology across methodologically dissimilar observational designs and analytical strategies internationally.'] }, 'causes/poor-posture.json', '/whatItIs/0', /reads at grade \d+/],
    [c => { for (const claim of c.overview.claims) claim.text = 'Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.'; c.overview.longAnswer = Array(60).fill('Multidimensional biopsychosocial heterogeneity necessitates interdisciplinary conceptualization.') }, 'overview.json', '', /reads at grade \d+/]
  ],
  'vocabulary-resolves': [
    [c => { c.vocabulary.cues[0].items = { gone: 0.5 } }, 'vocabulary.json', '/cues/0/items/gone', /there is no item gone/]
  ],
  'vocabulary-once': [
    [c => { c.vocabulary.stopWords[3] = c.vocabulary.stopWords[1] }, 'vocabulary.json', '/stopWords/3', /stands twice/],
    [c => { c.vocabulary.anchors.push(c.vocabulary.anchors[0]) }, 'vocabulary.json', `/anchors/${content.vocabulary.anchors.length}`, /back stands twice/],
    [c => { c.vocabulary.synonyms.pain.push('sat') }, 'vocabulary.json', '/synonyms/sit', /sat stands twice among the synonyms/],
    [c => { c.vocabulary.spellings.dsic = 'disk' }, 'vocabulary.json', '/spellings/dsic', /leads to disk, which is spelled another way/],
    [c => { c.vocabulary.cues[1].say.push(c.vocabulary.cues[1].say[0]) }, 'vocabulary.json', `/cues/1/say/${content.vocabulary.cues[1]!.say.length}`, /stands twice for poor-posture/]
  ],
  'expressions-resolve': [
    [c => { c.expressions.expressions[0].sign = 'gone' }, 'red-flag-expressions.json', '/expressions/0/sign', /there is no sign gone/],
    [c => { c.expressions.lasting[0] = 'gone' }, 'red-flag-expressions.json', '/lasting/0', /there is no sign gone/],
    [c => { c.expressions.expressions = c.expressions.expressions.filter((one: any) => one.sign !== 'sexual') }, 'red-flag-expressions.json', '/expressions', /no words for the sign sexual/],
    [c => { c.expressions.harmless[0] = '<gone> day' }, 'red-flag-expressions.json', '/harmless/0', /no group of words called gone/]
  ],
  'removals-told': [
    [c => { c.release.removed = [{ collection: 'causes', id: 'arthritis' }] }, 'release.json', '/removed/0', /causes\/arthritis is still here/],
    [c => { c.release.removed = [{ collection: 'causes', id: 'gone' }] }, 'release.json', '/removed/0', /the release before has no causes\/gone/],
    [c => { c.release.removed = [{ collection: 'causes', id: 'gone', replacedBy: { collection: 'causes', id: 'new' } }] }, 'release.json', '/removed/0/replacedBy', /there is no causes\/new/],
    [c => { c.collections.causes.pop() }, 'release.json', '/removed', /does not name causes\/poor-lifting-technique, which release 1\.0\.0 has/]
  ],
  'changes-resolve': [
    [c => { c.release.changes.push({ collection: 'causes', id: 'gone', severity: 'clinical', text: 'X' }) }, 'release.json', `/changes/${content.release.changes.length}/id`, /there is no causes\/gone/],
    [c => { c.release.changes.push({ id: 'arthritis', severity: 'clinical', text: 'X' }) }, 'release.json', `/changes/${content.release.changes.length}`, /by collection and id, or none/]
  ],
  'changes-told': [
    [c => { c.collections.causes[0].title = 'New' }, 'release.json', '/changes', /does not name causes\/poor-posture, which was changed/],
    [c => { c.collections.causes.push({ ...c.collections.causes[0], id: 'new' }) }, 'release.json', '/changes', /does not name causes\/new, which is new/],
    [c => { c.collections.causes.pop(); c.release.removed = [{ collection: 'causes', id: 'poor-lifting-technique' }] }, 'release.json', '/changes', /does not name causes\/poor-lifting-technique, which was removed/]
  ],
  'plain-text': [
    [c => { c.collections.causes[0].summary = 'TODO' }, 'causes/poor-posture.json', '/summary', /placeholder/],
    [c => { c.collections.causes[0].summary = 'Call {emergencyNumber} now.' }, 'causes/poor-posture.json', '/summary', /placeholder/],
    [c => { c.collections.causes[0].summary = 'A <b>bold</b> word.' }, 'causes/poor-posture.json', '/summary', /markup/],
    [c => { c.collections.causes[0].summary = 'Two  spaces.' }, 'causes/poor-posture.json', '/summary', /white space/],
    [c => { c.collections.causes[0].summary = 'Reviewed by a doctor.' }, 'causes/poor-posture.json', '/summary', /clinician/]
  ],
  'released-untouched': [
    [c => { c.release.digest = c.digest }, 'release.json', '/digest', /draft has no digest/],
    [c => { c.release.status = 'released' }, 'release.json', '', /needs its digest, which is sha256-/],
    [c => { Object.assign(c.release, { status: 'released', digest: `sha256-${'0'.repeat(64)}` }) }, 'release.json', '/digest', /were changed: they now have sha256-/]
  ]
}

t.strictSame(authoringRules.map(rule => rule.name).sort(), Object.keys(breaches).sort(), 'every rule is shown to fire')

for (const rule of authoringRules) {
  t.test(rule.name, async t => {
    t.ok(rule.description)
    t.strictSame([...rule.check(content)], [], 'the real content keeps it')
    for (const [edit, file, path, message] of breaches[rule.name] ?? []) {
      const broken: Content = structuredClone(content)
      edit(broken)
      const problems = [...rule.check(broken, content)]
      t.ok(problems.find(problem => problem.file === file && problem.path === path && message.test(problem.message)), `${file}:${path} ${message}`, { problems })
    }
  })
}

t.test('a released folder that was not touched keeps its promise', async t => {
  const sealed: Content = structuredClone(content)
  Object.assign(sealed.release, { status: 'released', digest: sealed.digest })
  for (const rule of authoringRules) t.strictSame([...rule.check(sealed)], [], rule.name)
})

t.test('reading grade follows Flesch-Kincaid', async t => {
  t.ok(Math.abs(readingGrade('The cat sat on the mat.') - -1.45) < 0.01, 'six words of one syllable')
  t.ok(readingGrade('International organizations characteristically demonstrate considerable heterogeneity.') > 20)
})
