/** What every program asks for, and what it has to be told. */
export const wanted = { id: 'arthritis', fields: ['id', 'title'] as ['id', 'title'] }
export const question = 'Does sitting cause back pain?'
export const message = 'I am numb down below.'

/** Where the server is, for clients that do not take it from the document. */
export const origin = process.argv[2] ?? ''

/** Says what was answered to whoever started the program. */
export function tell(answer: { title?: string; found?: number; urgency?: string }): void {
  console.log(JSON.stringify(answer))
}
