import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  parent: string
  /** Seconds of processor time, of children that have ended too. */
  seconds: number
}

const TICKS = 100

function processes(): Map<string, Process> {
  const found = new Map<string, Process>()
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const ticks = [11, 12].reduce((sum, index) => sum + Number(fields[index]), 0)
      found.set(id, { parent: fields[1] ?? '', seconds: ticks / TICKS })
    } catch {
      // It ended in the meantime.
    }
  }
  return found
}

/** A process with everything it started. */
function treeOf(root: number, all: Map<string, Process>): string[] {
  const tree = new Set([String(root)])
  for (let before = 0; before !== tree.size;) {
    before = tree.size
    for (const [id, { parent }] of all) if (tree.has(parent)) tree.add(id)
  }
  return [...tree]
}

/** Seconds of processor time that a process and everything it started have used. */
export function processorSeconds(root: number): number {
  const all = processes()
  return treeOf(root, all).reduce((sum, id) => sum + (all.get(id)?.seconds ?? 0), 0)
}

/** Megabytes of memory of a process and everything it started; shared pages are divided among their users. */
export function memoryMegabytes(root: number): number {
  let kilobytes = 0
  for (const id of treeOf(root, processes())) {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
    } catch {
      // It ended in the meantime.
    }
  }
  return Math.round(kilobytes / 1024)
}
