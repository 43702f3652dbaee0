/** Milliseconds without a change after which a release counts as written: copying one takes less between two files. */
const quiet = 300

/** Calls back once a folder has changed and is quiet again; resolves, once it is watched, with what ends that. */
export async function watchFolder (folder: string, onChange: () => void): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar')
  const watcher = watch(folder, { ignoreInitial: true })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quiet)
  })
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  return () => {
    clearTimeout(timer)
    return watcher.close()
  }
}
