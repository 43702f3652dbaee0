/** The clinical code systems that items carry: how each is named in addresses, and the edition in which its codes were checked. */
export interface CodeSystem {
  id: string
  /** FHIR code system URI. */
  uri: string
  name: string
  edition: string
  /** How a code is written. */
  code: RegExp
}

export const codeSystems: readonly CodeSystem[] = [
  { id: 'icd-10-cm', uri: 'http://hl7.org/fhir/sid/icd-10-cm', name: 'ICD-10-CM', edition: '2021', code: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/ },
  { id: 'mesh', uri: 'http://id.nlm.nih.gov/mesh', name: 'MeSH', edition: '2016', code: /^D\d{6}(\d{3})?$/ }
]
