// Tools that measure a part without the server around it; each is a program of its own and prints its table.
import { launch } from '../processes.js'

const here = file => new URL(`../${file}`, import.meta.url).pathname

/** A section that runs one of the tools on the core of the servers, and tells what it printed. */
export const tool =
  file =>
  async ({ args, say }) => {
    say(`${file} ${args.join(' ')}`)
    const program = launch(process.execPath, [here(file), ...args.map(String)], { output: true })
    let text = ''
    program.child.stdout.setEncoding('utf8').on('data', part => {
      text += part
    })
    await program.gone
    if (program.child.exitCode !== 0) {
      throw new Error(`${file} ended with ${program.child.exitCode ?? program.child.signalCode}`)
    }
    return text.trim()
  }
