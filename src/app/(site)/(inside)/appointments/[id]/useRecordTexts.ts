'use client'

import { useState } from 'react'

import { type RecordKind, recordKindNames } from '../../../../../lib/recordKinds.ts'
import type { FoundVisit } from './findVisit.ts'

/** A text as it is typed, and the stored one that the typing began with. */
interface Typed {
  text: string
  base: { text: string; revision: number | null }
}

type Stored = Typed['base']

const storedOf = (records: FoundVisit['records'], kind: RecordKind): Stored => {
  const record = records[kind]
  return { text: record?.text ?? '', revision: record?.revision ?? null }
}

const same = (a: string, b: string): boolean => a.normalize('NFC').trim() === b

/** What becomes of a typed text when another one is stored: it stays where somebody typed it. */
const follow = (typed: Typed, stored: Stored): Typed => {
  if (stored.revision === typed.base.revision) return typed
  const isUntouched = same(typed.text, typed.base.text) || same(typed.text, stored.text)
  return isUntouched ? { text: stored.text, base: stored } : typed
}

export interface RecordText {
  kind: RecordKind
  text: string
  isUnsaved: boolean
  /** The revision that the page shows, which a save is compared with; null where there is no record. */
  revision: number | null
  /** What somebody else stored while one typed. */
  theirs: string | null
  type: (text: string) => void
}

/** The three texts as one types them, beside what is stored; nothing that was typed is lost to a newer
 * page, nor where the page comes back with what was `sent` and refused. */
export function useRecordTexts(
  records: FoundVisit['records'],
  sent: Readonly<Record<string, string>>,
): RecordText[] {
  const [typed, setTyped] = useState(
    () =>
      new Map(
        recordKindNames.map((kind): [RecordKind, Typed] => {
          const base = storedOf(records, kind)
          return [kind, { text: sent[kind] ?? base.text, base }]
        }),
      ),
  )
  return recordKindNames
    .filter((kind) => records[kind] !== undefined)
    .map((kind) => {
      const stored = storedOf(records, kind)
      const before = typed.get(kind) ?? { text: stored.text, base: stored }
      const { base, text } = follow(before, stored)
      return {
        kind,
        text,
        isUnsaved: !same(text, stored.text),
        revision: stored.revision,
        theirs: base.revision === stored.revision ? null : stored.text,
        type: (next) => setTyped((all) => new Map(all).set(kind, { text: next, base })),
      }
    })
}
