import { readdirSync, readFileSync } from 'node:fs'

const manifestOf = folder => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))

/** The licence texts of packages, by the folders that they are installed in: they ask to travel with every copy. */
export function licenceTexts(folders) {
  return folders
    .map(folder => {
      const { name, version, license } = manifestOf(folder)
      const texts = readdirSync(folder)
        .filter(file => /^(licen[cs]e|notice)/i.test(file))
        .map(file => readFileSync(`${folder}/${file}`, 'utf8').trim())
      return [`${name} ${version} (${license})`, ...texts].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}

/**
 * The bill of materials (CycloneDX) of packages: with the hashes of the lock file, and without a date, so that equal
 * builds are equal.
 */
export function billOfMaterials(folders) {
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: componentOf('application', manifestOf('.')) },
    components: folders.map(folder => ({
      ...componentOf('library', manifestOf(folder)),
      hashes: [
        {
          alg: 'SHA-512',
          content: Buffer.from(locked[folder].integrity.replace('sha512-', ''), 'base64').toString('hex')
        }
      ]
    }))
  }
}

function componentOf(type, { name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return { type, 'bom-ref': purl, name, version, purl, licenses: [{ expression: license }] }
}
