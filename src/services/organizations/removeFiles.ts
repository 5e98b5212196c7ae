import { rm } from 'node:fs/promises'
import path from 'node:path'

import { logoFolder } from '../../lib/mediaFolders.ts'

/** The task of the worker that deletes the files of an organization that is gone. */
export const REMOVE_FILES = 'remove-files'

/** A name that Payload's upload gave: nothing that leads out of the folder. */
const fileName = /^[\w-][\w.-]{0,200}$/

/** Deletes files of logos; one that is gone already is no fault. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (fileName.test(name)) await rm(path.join(logoFolder, name), { force: true })
  }
}
