// Loaded before the built server: tells its heap after a collection to whoever asks over IPC. Nothing else of the
// server changes.
process.on('message', () => {
  global.gc()
  process.send({ heap: process.memoryUsage().heapUsed / 2 ** 20 })
})
// A channel that is listened to would keep the process alive.
process.channel?.unref()
