import { removalOf } from '../answers/removals.js'
import { nearest } from '../http/nearest.js'
import { asSent, ProblemError } from '../http/problem.js'
import { collections, resourceNames } from '../representations/collections.js'
import { releasePath } from '../representations/edition.js'
import { formNames, forms } from '../representations/forms.js'
import type { Publication, Publications } from '../representations/publications.js'

/** Says why an edition has no member at a path: it was removed (410, with what stands in its place), or never was (404, with the nearest). */
export function lostMember (path: string, { content, base, root, catalogue }: Publication, { upTo }: Publications): never {
  const asked = path.slice(path.lastIndexOf('/') + 1)
  const name = resourceNames.find(name => path === `${root}/${name}/${asked}`)
  if (!name) throw new ProblemError('not-found', `There is no content called ${asSent(asked)}.`)
  const suffix = formNames.map(form => forms[form].suffix).find(suffix => suffix && asked.endsWith(suffix)) ?? ''
  const id = suffix ? asked.slice(0, -suffix.length) : asked
  const { one } = collections[name]

  const removal = removalOf(upTo(content), name, id)
  if (removal) {
    const { goneIn, lastIn, replacedBy } = removal
    const replacement = replacedBy && `${base}${root}/${replacedBy.collection}/${replacedBy.id}${suffix}`
    const pinned = `${base}${releasePath(lastIn)}/${name}/${id}${suffix}`
    throw new ProblemError('gone', `The ${one} ${id} was removed in content release ${goneIn}.${replacement ? ` In its place there is ${replacement}.` : ''} Release ${lastIn} still has it.`, {
      links: { ...replacement && { replacement }, pinned, changes: `${base}/v1/changes?since=${lastIn}&until=${goneIn}` },
      headers: { link: [...replacement ? [`<${replacement}>; rel="related"`] : [], `<${pinned}>; rel="predecessor-version"`].join(', ') }
    })
  }
  const meant = nearest(asked, catalogue().memberIds(name))
  throw new ProblemError('not-found', `There is no ${one} called ${asSent(asked)}.${meant ? ` Did you mean ${meant}?` : ''}`)
}
