// Preloaded into child processes: when the parent is killed without a chance to stop its
// children, they notice that they were adopted by another process and end in order.
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()

export {}
