/** Whether a name is that of a release, such as 1.0.0: three numbers without zeros before them. */
export const isVersion = (name: string) => /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(name)

/** Older before newer, number by number: 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
