import type { Metadata } from 'next'

import { sayIn } from '../../../../../../lib/words.ts'
import { findPageLanguage } from '../../../../findPageLanguage.ts'
import { requirePerson } from '../../../../(inside)/person/requirePerson.ts'
import { findPrintout } from '../../../../print/findPrintout.ts'
import { PrintPage } from '../../../../print/PrintPage.tsx'
import { documentWords, printWords } from '../../../../print/printWords.ts'

interface Props {
  params: Promise<{ id: string; document: string }>
}

// The title is the name that browsers propose for a file: whose document it is.
export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { document, id } = await params
  await requirePerson()
  const [language, asked] = await Promise.all([findPageLanguage(), findPrintout(id, document)])
  if (!asked?.ok) return { title: sayIn(language, printWords.print) }
  const { patient } = asked.data
  const whose = [patient.fullName, patient.fileNumber].filter(Boolean).join(' ')
  return { title: `${sayIn(language, documentWords[asked.data.document])} · ${whose}` }
}

const Page = async ({ params }: Props) => {
  await requirePerson()
  const { document, id } = await params
  return <PrintPage back={`/appointments/${id}`} document={document} id={id} />
}

export default Page
