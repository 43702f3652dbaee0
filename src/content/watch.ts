/** Milliseconds without a change after which a release counts as written: copying one takes less between two files. */
const quiet = 300

/** Acts once nothing has happened for so many milliseconds, however much happened before. */
export function whenQuiet(act: () => void, milliseconds: number): { happened: () => void; forget: () => void } {
  let timer: NodeJS.Timeout | undefined
  const forget = () => clearTimeout(timer)
  return {
    forget,
    happened() {
      forget()
      timer = setTimeout(act, milliseconds)
    }
  }
}

/** Calls back once a folder has changed and is quiet again; resolves, once it is watched, with what ends that. */
export async function watchFolder(folder: string, onChange: () => void): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar')
  const { happened, forget } = whenQuiet(onChange, quiet)
  // Not persistent: a process that is done ends, whatever is still watched.
  const watcher = watch(folder, { ignoreInitial: true, persistent: false })
  watcher.on('all', happened)
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  return () => {
    forget()
    return watcher.close()
  }
}
