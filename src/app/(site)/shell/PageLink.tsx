'use client'

import Link from 'next/link'

/** A link that buttons and anchors can be made of in components of the server too. */
export const PageLink = Link
