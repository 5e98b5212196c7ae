import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'

const why = asSystem('a new picture takes the place of the older ones of its owner')

/** Makes a new picture its owner's one current picture, and deletes the older ones with their files. */
export const keepOneAvatar: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const owner: unknown = doc.owner
  if (operation !== 'create' || typeof owner !== 'string') return
  const db = await databaseOf(req)
  // The account's row makes uploads of one person take turns, so that one picture is left.
  await db.execute(sql`update users set avatar_id = ${doc.id} where id = ${owner}`)
  const { docs: older } = await req.payload.find({
    collection: 'avatars',
    where: { and: [{ owner: { equals: owner } }, { id: { not_equals: doc.id } }] },
    pagination: false,
    limit: 0,
    req,
    ...why,
  })
  for (const { id } of older) {
    await req.payload.delete({ collection: 'avatars', id, req, ...why })
  }
}
