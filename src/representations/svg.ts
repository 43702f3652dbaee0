/** A line of text. */
export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', name?: string): string {
  const named = name ? ` class="${name}"` : ''
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${named}>${escaped(text)}</text>`
}

/** Text in lines of about so many letters. */
export function linesOf(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const fits = last !== undefined && last.length + word.length < letters
    return fits ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}

export const round = (value: number) => Math.round(value * 100) / 100
export const escaped = (text: string) => text.replace(/[&<>]/g, letter => `&#${letter.charCodeAt(0)};`)
