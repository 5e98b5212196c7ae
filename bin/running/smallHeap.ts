// Imported first by processes that run beside others for weeks: left alone, the young generation
// grows to ten times what such a process needs (docs/decisions/001-process-model.md).
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--max-semi-space-size=8')

export {}
