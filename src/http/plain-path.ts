/** How a path may have been meant that was written with capitals, with low lines, or with the ending of JSON. */
export function plainPaths(path: string): string[] {
  const plain = path.toLowerCase().replaceAll('_', '-')
  return [...new Set([plain, plain.replace(/\.json$/, '')])].filter(candidate => candidate !== path)
}
