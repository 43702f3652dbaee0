/** The clinical code systems that items carry: how each is named in addresses, and the edition in which its codes were checked. */
export interface CodeSystem {
  id: string
  /** FHIR code system URI. */
  uri: string
  name: string
  edition: string
  /** Newer editions in which codes of newer items were checked: a fiscal year is said as FY. */
  newerEditions: readonly string[]
  /** How a code is written. */
  code: RegExp
}

export const codeSystems: readonly CodeSystem[] = [
  {
    id: 'icd-10-cm',
    uri: 'http://hl7.org/fhir/sid/icd-10-cm',
    name: 'ICD-10-CM',
    edition: '2021',
    newerEditions: ['FY2026'],
    code: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/
  },
  // Descriptors, supplementary concepts and qualifiers.
  { id: 'mesh', uri: 'http://id.nlm.nih.gov/mesh', name: 'MeSH', edition: '2016', newerEditions: [], code: /^[CDQ]\d{6}(\d{3})?$/ }
]

/** A code as its system writes it, typed in any case, with or without its dot; undefined for what is not written as a code. */
export function asWritten ({ code }: CodeSystem, typed: string): string | undefined {
  const plain = typed.trim().toUpperCase()
  const dotted = plain.replace(/^(\w{3})(\w)/, '$1.$2')
  return [plain, dotted].find(written => code.test(written))
}
