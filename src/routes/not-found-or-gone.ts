import { removalOf, type Removal } from '../answers/removals.js'
import { holdsCollection } from '../content/load.js'
import { nearest } from '../http/nearest.js'
import { plainPaths } from '../http/plain-path.js'
import { asSent, ProblemError } from '../http/problem.js'
import { collections, resourceNames, type ResourceName } from '../representations/collections.js'
import { movingRoot, releasePath, releasesPath } from '../representations/edition.js'
import { contentForms, formOf } from '../representations/forms.js'
import type { Editions, PreparedEdition } from '../representations/editions.js'
import { changesPath } from '../representations/releases.js'

/** Something that was asked for and is not there. */
interface Asked {
  name: ResourceName
  id: string
  /** The form that was asked for. */
  suffix: string
}

/**
 * What an edition lacks at a path: the address to go to where only the spelling is wrong or the member moved; else a
 * problem: it was removed or split (410, with what stands in its place), or never was (404, with the nearest).
 */
export function notFoundOrGone(path: string, edition: PreparedEdition, { upTo }: Editions): string {
  const { content, base, root, catalogue } = edition
  const plain = plainPaths(path).find(candidate => catalogue().find(candidate))
  if (plain) return base + plain
  const asked = askedFor(path, edition)
  const { name, id, suffix } = asked
  const removal = removalOf(upTo(content), name, id)
  if (removal) {
    const successors = removal.now.map(item => `${base}${root}/${item.collection}/${item.id}${suffix}`)
    const [successor] = successors
    if (removal.how === 'moved' && successor) return successor
    throw goneProblem(asked, removal, successors, base)
  }
  const { one } = collections[name]
  if (catalogue().memberIds(name).includes(id)) {
    throw new ProblemError('not-found', `The ${one} ${id} is not held as ${titleOf(suffix)}.`)
  }
  const meant = nearest(id, catalogue().memberIds(name))
  throw new ProblemError(
    'not-found',
    `There is no ${one} called ${asSent(id)}.${meant ? ` Did you mean ${meant}?` : ''}`
  )
}

const titleOf = (suffix: string) => contentForms.map(formOf).find(form => form.suffix === suffix)!.title

function askedFor(path: string, { content, base, root }: PreparedEdition): Asked {
  const { release } = content
  const sent = path.slice(path.lastIndexOf('/') + 1)
  const suffix = contentForms.map(form => formOf(form).suffix).find(suffix => suffix && sent.endsWith(suffix)) ?? ''
  const id = suffix ? sent.slice(0, -suffix.length) : sent
  const isAbout = (name: ResourceName) => path === `${root}/${name}/${sent}` || path === `${root}/${name}${suffix}`
  const name = resourceNames.find(isAbout)
  const cameLater = (what: string, path: string) =>
    new ProblemError('not-found', `Content release ${release.version} has no ${what}.`, {
      links: { latest: `${base}${movingRoot}${path}`, releases: base + releasesPath }
    })
  if (path === `${root}/safety${suffix}`) throw cameLater('safety statement: it came later', '/safety')
  if (!name) throw new ProblemError('not-found', `There is no content called ${asSent(id)}.`)
  if (name !== 'sources' && !holdsCollection(release, name)) throw cameLater(`${name}: they came later`, `/${name}`)
  return { name, id, suffix }
}

function goneProblem(
  { name, id, suffix }: Asked,
  { how, goneIn, lastIn }: Removal,
  successors: string[],
  base: string
): ProblemError {
  const pinned = `${base}${releasePath(lastIn)}/${name}/${id}${suffix}`
  const { links, sentence } = how === 'split' ? partsOf(successors) : replacementOf(successors[0])
  const went = `The ${collections[name].one} ${id} was ${how} in content release ${goneIn}.`
  const related = successors.map(successor => `<${successor}>; rel="related"`)
  return new ProblemError('gone', `${went}${sentence} Release ${lastIn} still has it.`, {
    links: { ...links, pinned, changes: `${base}${changesPath}?since=${lastIn}&until=${goneIn}` },
    headers: { link: [...related, `<${pinned}>; rel="predecessor-version"`].join(', ') }
  })
}

function partsOf(parts: string[]) {
  const links: Record<string, string> = Object.fromEntries(parts.map((part, index) => [`part-${index + 1}`, part]))
  return { links, sentence: ` Now there are ${parts.join(' and ')}.` }
}

function replacementOf(replacement: string | undefined) {
  if (!replacement) return { links: {}, sentence: '' }
  return { links: { replacement }, sentence: ` In its place there is ${replacement}.` }
}
