import { readFileSync } from 'node:fs'
import { packageRoot, settingsInWords } from './config.js'

/** What a command says instead of starting, and the code that it ends with. */
export interface Said {
  text: string
  exitCode: 0 | 2
}

/** A command as package.json names it, and what it does. */
export interface Command {
  name: string
  does: string
}

/** What was asked for on the command line; nothing when the command is to start. */
export function readCommandLine(given: readonly string[], command: Command): Said | undefined {
  const [first] = given
  if (first === undefined) return undefined
  if (given.length === 1 && (first === '--help' || first === '-h')) return { text: helpOf(command), exitCode: 0 }
  if (given.length === 1 && (first === '--version' || first === '-v')) return { text: version(), exitCode: 0 }
  return { text: `It takes no argument but --help and --version, not ${given.join(' ')}.`, exitCode: 2 }
}

/** Says it where it belongs, help to standard output and a refusal to standard error, and ends the process. */
export function endSaying(
  { text, exitCode }: Said,
  { stdout, stderr, exit }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit'>
): void {
  const output = exitCode === 0 ? stdout : stderr
  output.write(`${text}\n`)
  exit(exitCode)
}

const version = (): string => JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8')).version

const helpOf = ({ name, does }: Command) => `${does}

Usage: ${name} [--help | --version]

It is set by environment variables:

${settingsInWords()}`
