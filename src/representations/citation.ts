import { moreAuthors, type Source } from '../content/guide.js'

/** Authors as printed: at most three, then "et al."; empty when the editors saw none. */
export function authorsOf({ author, note = '' }: Source): string {
  const names = author.map(
    ({ family, given, literal }) => literal ?? [family, given && withoutStops(given)].filter(Boolean).join(' ')
  )
  const shown = names.length > 4 ? [...names.slice(0, 3), 'et al.'] : names
  if (names.length > 0 && note.includes(moreAuthors)) shown.push('et al.')
  return shown.join(', ').replace(/(, et al\.)+$/, ' et al.')
}

/** Initials as they are printed: `N. C.` is NC. A name stays a name. */
function withoutStops(given: string): string {
  return /^(\p{Lu}\.[ -]?)+$/u.test(given) ? given.replaceAll(/[. ]/g, '') : given
}

/** The year of issue, or undefined where none was seen. */
export function yearOf({ issued }: Source): number | undefined {
  return issued?.['date-parts'][0]?.[0]
}

/** Where readers find the source: its DOI, its PubMed record or its page; undefined when only its name is known. */
export function addressOf({ DOI, PMID, URL }: Source): string | undefined {
  if (DOI) return `https://doi.org/${DOI}`
  if (PMID) return `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`
  return URL
}

/** One line: authors (year). Title. Container volume(issue):page. */
export function citationOf(source: Source): string {
  const { volume, issue, page } = source
  const note = source.note?.replace(moreAuthors, '').trim().replace(/\.$/, '')
  const place = [volume, issue && `(${issue})`, page && `:${page}`].filter(Boolean).join('')
  const container = [[source['container-title'], place].filter(Boolean).join(' '), note].filter(Boolean).join(', ')
  const who = authorsOf(source)
  return [
    who && `${who} `,
    `(${yearOf(source) ?? 'no date'}). `,
    source.title.replace(/\.$/, ''),
    /[?]$/.test(source.title) ? '' : '.',
    container && ` ${container}.`
  ].join('')
}
