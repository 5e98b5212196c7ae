// Builds the pages. The build needs no database and no secrets: it renders nothing that depends
// on data.
import { existsSync, rmSync } from 'node:fs'

import { startChild } from './running/child.ts'
import { hashInputs, stampBuild } from './running/currentBuild.ts'
import { stopSignal } from './running/stopSignal.ts'

const stopped = stopSignal()
const inputs = hashInputs()
const next = startChild(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  env: {
    ...process.env,
    NODE_ENV: 'production',
    POLYCLINIC_BUILD: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  },
})
stopped.addEventListener('abort', () => void next.stop())

// A half-made build must never be taken for a finished one.
if (existsSync('.next/polyclinic-inputs')) rmSync('.next/polyclinic-inputs')
const code = await next.ended
if (code === 0) stampBuild(inputs)
else process.stderr.write('The build failed, see its messages above.\n')
process.exit(code === 0 ? 0 : 1)
