import { codeSystems } from '../code-systems.js'
import { itemsOf } from '../parts-of.js'
import { repeated, type Rule } from './rule.js'
import { since } from './since.js'

export const codesKnown: Rule = {
  name: 'codes-known',
  description:
    'Every clinical code is of a system that is held, in its form, of an edition that was checked, and once an item.',
  *check(content) {
    for (const { file, item } of itemsOf(content)) {
      for (const [index, { system, code, edition }] of item.codes.entries()) {
        const path = `/codes/${index}`
        const known = codeSystems.find(({ uri }) => uri === system)
        if (!known) {
          yield { file, path: `${path}/system`, message: `${system} is not a code system that is held here` }
        } else if (!known.code.test(code)) {
          yield { file, path: `${path}/code`, message: `${code} is not written as a ${known.name} code` }
        } else {
          const checked = [...known.earlierEditions, ...known.editions]
          const message = `${known.name} was checked in edition ${checked.join(' or ')}, not ${edition}`
          if (!checked.includes(edition)) yield { file, path: `${path}/edition`, message }
        }
      }
      for (const { code } of repeated(item.codes, ({ system, code }) => `${system} ${code}`)) {
        yield { file, path: '/codes', message: `lists ${code} twice` }
      }
    }
  }
}

export const codesCurrent: Rule = since('1.4.0', {
  name: 'codes-current',
  description: 'From 1.4.0 on every code was checked in an edition in use, and none is retired.',
  *check(content) {
    for (const { file, item } of itemsOf(content)) {
      for (const [index, { system, code, edition }] of item.codes.entries()) {
        const path = `/codes/${index}`
        const known = codeSystems.find(({ uri }) => uri === system)
        if (known?.earlierEditions.includes(edition)) {
          const message = `${edition} is an earlier edition; check it in ${known.edition}`
          yield { file, path: `${path}/edition`, message }
        }
        const retired = known?.retired.find(old => old.code === code)
        if (!retired) continue
        yield { file, path: `${path}/code`, message: `${code} is retired; say ${retired.replacedBy.join(' or ')}` }
      }
    }
  }
})

export const itemsCoded: Rule = since('1.4.0', {
  name: 'items-coded',
  description: 'From 1.4.0 on every item carries a code, or says in notCoded why it has none.',
  *check(content) {
    for (const {
      file,
      item: { codes, notCoded }
    } of itemsOf(content)) {
      const coded = codes.length > 0
      if (!coded && !notCoded) yield { file, path: '/codes', message: 'is empty, and notCoded does not say why' }
      if (coded && notCoded) yield { file, path: '/notCoded', message: 'is there, though the item carries codes' }
    }
  }
})
