import { idsIn } from '../load.js'
import { collectionNames, type CollectionName } from '../enums.js'
import { claimsOf, itemsOf } from '../parts-of.js'
import { citationsOf, repeated, type Rule } from './rule.js'

export const idsUnique: Rule = {
  name: 'ids-unique',
  description:
    'An item id stands once in the whole guide, a sign id once in all red flags, a source id once, a claim id once in its file.',
  *check(content) {
    for (const { file, item } of repeated(itemsOf(content), ({ item }) => item.id)) {
      yield { file, path: '/id', message: `the id ${item.id} is used by another collection too` }
    }
    for (const { claim, file, path } of repeated(claimsOf(content), ({ claim, file }) => `${file} ${claim.id}`)) {
      yield { file, path: `${path}/id`, message: `the claim id ${claim.id} stands twice in this file` }
    }
    const signs = content.collections['red-flags'].flatMap(flag =>
      flag.signs.map((sign, index) => ({ sign, file: `red-flags/${flag.id}.json`, path: `/signs/${index}/id` }))
    )
    for (const { sign, file, path } of repeated(signs, ({ sign }) => sign.id)) {
      yield { file, path, message: `the sign ${sign.id} belongs to more than one red flag` }
    }
    for (const [index, source] of repeated(content.sources.entries(), ([, source]) => source.id)) {
      yield { file: 'sources.json', path: `/${index}/id`, message: `the source ${source.id} stands twice` }
    }
  }
}

export const contentsComplete: Rule = {
  name: 'contents-complete',
  description: 'release.json lists every item of every collection once, and nothing else: a lost file is noticed.',
  *check(content) {
    for (const name of collectionNames) {
      const held = new Set(content.collections[name].map(item => item.id))
      const listed = idsIn(content.release, name)
      for (const [index, id] of listed.entries()) {
        const path = `/contents/${name}/${index}`
        if (!held.has(id)) {
          yield { file: 'release.json', path, message: `lists ${id}, but there is no file ${name}/${id}.json` }
        }
        if (listed.indexOf(id) !== index) yield { file: 'release.json', path, message: `lists ${id} twice` }
      }
      for (const id of held) {
        if (!listed.includes(id)) {
          yield {
            file: `${name}/${id}.json`,
            path: '',
            message: `is not listed in release.json under /contents/${name}`
          }
        }
      }
    }
  }
}

export const referencesResolve: Rule = {
  name: 'references-resolve',
  description: 'Every id that points at an item, a red flag, a sign, a claim or a source finds it.',
  *check(content) {
    const ids = (name: CollectionName) => new Set(content.collections[name].map(item => item.id))
    const itemIds = Object.fromEntries(collectionNames.map(name => [name, ids(name)])) as Record<
      CollectionName,
      Set<string>
    >
    const sources = new Set(content.sources.map(source => source.id))
    const signs = new Set(content.collections['red-flags'].flatMap(flag => flag.signs.map(sign => sign.id)))

    for (const { source, file, path } of citationsOf(content)) {
      if (!sources.has(source)) yield { file, path, message: `there is no source ${source}` }
    }
    for (const { file, item } of itemsOf(content)) {
      for (const [index, { collection, id }] of item.related.entries()) {
        if (!itemIds[collection].has(id)) {
          yield { file, path: `/related/${index}`, message: `there is no ${collection}/${id}` }
        }
      }
      const claims = new Set(item.claims.map(claim => claim.id))
      const missing = (claim: string, path: string) =>
        claims.has(claim) ? [] : [{ file, path, message: `there is no claim ${claim} in this file` }]
      if ('myths' in item) {
        for (const [index, { claim }] of item.myths.entries()) yield* missing(claim, `/myths/${index}/claim`)
      }
      if ('effect' in item) yield* missing(item.effect.claim, '/effect/claim')
      if ('stopIf' in item) {
        for (const [index, id] of item.stopIf.entries()) {
          if (!itemIds['red-flags'].has(id)) {
            yield { file, path: `/stopIf/${index}`, message: `there is no red flag ${id}` }
          }
        }
      }
      if ('signs' in item && 'action' in item) {
        for (const [index, sign] of item.signs.entries()) {
          for (const [at, escalation] of sign.escalatesWith.entries()) {
            for (const id of escalation.signs.filter(id => !signs.has(id))) {
              yield { file, path: `/signs/${index}/escalatesWith/${at}/signs`, message: `there is no sign ${id}` }
            }
          }
        }
      }
    }
    const overviewClaims = new Set(content.overview.claims.map(claim => claim.id))
    for (const [index, { claim }] of content.overview.keyMessages.entries()) {
      if (!overviewClaims.has(claim)) {
        yield {
          file: 'overview.json',
          path: `/keyMessages/${index}/claim`,
          message: `there is no claim ${claim} in this file`
        }
      }
    }
  }
}

export const tipsInOrder: Rule = {
  name: 'tips-in-order',
  description: 'The regimen tips are numbered from 1 in the order in which they are served.',
  *check({ collections }) {
    for (const [index, tip] of collections['regimen-tips'].entries()) {
      if (tip.order !== index + 1) {
        yield {
          file: `regimen-tips/${tip.id}.json`,
          path: '/order',
          message: `is ${tip.order}, but the tip is served at place ${index + 1}`
        }
      }
    }
  }
}

export const digestTold: Rule = {
  name: 'digest-told',
  description: 'A sealed release tells the digest of its content; a draft has none.',
  *check({ release: { status, digest } }) {
    if (status === 'draft' && digest !== undefined) {
      yield { file: 'release.json', path: '/digest', message: 'is there, but a draft has none' }
    }
    if (status === 'released' && digest === undefined) {
      yield { file: 'release.json', path: '/digest', message: 'is missing in a sealed release' }
    }
  }
}
