import type { SafetyStatement } from '../content/safety.js'
import { spaced } from './html/words.js'
import { capital } from './markdown-blocks.js'

interface Part {
  field: keyof SafetyStatement
  title: string
  lines: readonly string[]
}

/** The statement in parts, each with a title, in the order in which they are read; only those of the chosen fields. */
export function safetyParts(safety: SafetyStatement, fields?: readonly string[]): Part[] {
  const {
    review,
    intendedUse,
    users,
    notFor,
    mustDo,
    residualRisks,
    checkNumbersBy,
    corrections,
    regulatory,
    contact
  } = safety
  const parts: Part[] = [
    { field: 'review', title: 'Review', lines: [review] },
    {
      field: 'intendedUse',
      title: 'What each part is for',
      lines: intendedUse.map(({ module, use, limit }) => `${capital(spaced(module))}: ${use} ${limit}`)
    },
    { field: 'users', title: 'Who it is made for', lines: users },
    { field: 'notFor', title: 'What it must not be used for', lines: notFor },
    { field: 'mustDo', title: 'What you must do', lines: mustDo.map(({ text }) => text) },
    {
      field: 'residualRisks',
      title: 'What can still go wrong',
      lines: residualRisks.map(({ hazard, text }) => `${text} (${hazard})`)
    },
    {
      field: 'checkNumbersBy',
      title: 'When to check the numbers again',
      lines: [`Check the emergency numbers and crisis lines again by ${checkNumbersBy}.`]
    },
    { field: 'corrections', title: 'How a mistake is called back', lines: corrections },
    { field: 'regulatory', title: 'Where it stands with the law', lines: regulatory },
    { field: 'contact', title: 'How to report a danger', lines: [contact] }
  ]
  return parts.filter(({ field }) => fields?.includes(field) ?? true)
}
