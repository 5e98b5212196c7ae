import type { Metadata } from 'next'

import { findPageLanguage } from '../../../findPageLanguage.ts'
import { findPatient } from '../findPatient.ts'
import { namePatient } from '../namePatient.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: namePatient((await findPatient((await params).id)).patient, await findPageLanguage())[0],
})

const Page = async ({ params }: Props) => {
  const language = await findPageLanguage()
  const { patient } = await findPatient((await params).id)
  return <h1 className="pc-hidden">{namePatient(patient, language)[0]}</h1>
}

export default Page
