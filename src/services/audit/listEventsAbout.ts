import type { PayloadRequest, Where } from 'payload'

/** Rows of a page of activity. */
const PAGE_SIZE = 20

/** Everything that was done to a document; of a user also what they did, of a patient all of their records. */
function whereAbout(collection: string, id: string): Where {
  const itself: Where = {
    and: [{ collection: { equals: collection } }, { documentId: { equals: id } }],
  }
  if (collection === 'users') {
    return { or: [itself, { subject: { equals: id } }, { actor: { equals: id } }] }
  }
  if (collection === 'patients') return { or: [itself, { patient: { equals: id } }] }
  return itself
}

/** The trail of one document, newest first, as far as the person who asks may read it. */
export const listEventsAbout = (
  req: PayloadRequest,
  about: { collection: string; id: string },
  page: number,
) =>
  req.payload.find({
    collection: 'audit-events',
    where: whereAbout(about.collection, about.id),
    depth: 0,
    limit: PAGE_SIZE,
    page,
    sort: '-at',
    overrideAccess: false,
    req,
  })
