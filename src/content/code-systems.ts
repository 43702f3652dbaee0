/** A code that its system no longer lets anybody use: finer codes took its place. */
export interface RetiredCode {
  code: string
  display: string
  replacedBy: readonly string[]
}

/** A clinical code system: how it is named in addresses, and the editions in which its codes were checked. */
export interface CodeSystem {
  id: string
  /** FHIR code system URI. */
  uri: string
  /** Object identifier of HL7, by which health records name it. */
  oid: string
  name: string
  /** The edition in which the codes were checked; a fiscal year is said as FY. */
  edition: string
  /** Every edition in which a code may have been checked, from 1.4.0 on. */
  editions: readonly string[]
  /** Those in which codes of sealed releases were checked. */
  earlierEditions: readonly string[]
  /** How a code is written. */
  code: RegExp
  retired: readonly RetiredCode[]
}

export const codeSystems: readonly CodeSystem[] = [
  {
    id: 'icd-10-cm',
    uri: 'http://hl7.org/fhir/sid/icd-10-cm',
    oid: '2.16.840.1.113883.6.90',
    name: 'ICD-10-CM',
    edition: 'FY2026',
    editions: ['FY2026'],
    earlierEditions: ['2021'],
    code: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
    retired: [
      { code: 'M54.5', display: 'Low back pain', replacedBy: ['M54.50', 'M54.51', 'M54.59'] },
      {
        code: 'M51.36',
        display: 'Other intervertebral disc degeneration, lumbar region',
        replacedBy: ['M51.360', 'M51.361', 'M51.362', 'M51.369']
      },
      {
        code: 'M51.37',
        display: 'Other intervertebral disc degeneration, lumbosacral region',
        replacedBy: ['M51.370', 'M51.371', 'M51.372', 'M51.379']
      }
    ]
  },
  {
    id: 'mesh',
    uri: 'http://id.nlm.nih.gov/mesh',
    oid: '2.16.840.1.113883.6.177',
    name: 'MeSH',
    edition: '2016',
    // Names were read in the file of 2016; what was renamed since, in its record of 2026.
    editions: ['2016', '2026'],
    earlierEditions: [],
    // Descriptors, supplementary concepts and qualifiers.
    code: /^[CDQ]\d{6}(\d{3})?$/,
    retired: []
  }
]

/** A code as its system writes it, typed in any case, with or without its dot; undefined for what is no code. */
export function asWritten({ code }: CodeSystem, typed: string): string | undefined {
  const plain = typed.trim().toUpperCase()
  const dotted = plain.replace(/^(\w{3})(\w)/, '$1.$2')
  return [plain, dotted].find(written => code.test(written))
}
