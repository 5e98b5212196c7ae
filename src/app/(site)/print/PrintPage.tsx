import { notFound } from 'next/navigation'

import { findPageLanguage } from '../findPageLanguage.ts'
import { Trouble } from '../(inside)/Trouble.tsx'
import { BackLink } from '../(inside)/BackLink.tsx'
import { sayIn } from '../../../lib/words.ts'
import { findPrintout } from './findPrintout.ts'
import { PrintButton } from './PrintButton.tsx'
import './print.css'
import { printWords } from './printWords.ts'
import { Sheet } from './Sheet.tsx'

interface Props {
  /** The appointment. */
  id: string
  /** prescription, summary or slip; anything else is nothing. */
  document: string
  /** The page of the appointment: staff and patients each have their own. */
  back: string
}

/**
 * A document of an appointment without the frame of the site, and the button that prints it. The
 * pages below /appointments and /portal/appointments are this component; the API decides who gets it.
 */
export const PrintPage = async ({ back, document, id }: Props) => {
  const language = await findPageLanguage()
  const asked = await findPrintout(id, document)
  if (!asked || (!asked.ok && asked.status === 404)) notFound()
  const errors = asked.ok
    ? []
    : asked.errors.map((error) =>
        error.field === 'prescription'
          ? { ...error, message: sayIn(language, printWords.noPrescription) }
          : error,
      )
  return (
    <main className="pc-paper">
      <div className="pc-paper__bar">
        <BackLink href={back} language={language} />
        {asked.ok && <PrintButton />}
      </div>
      {asked.ok ? (
        <Sheet language={language} printed={asked.data} />
      ) : (
        <>
          <h1 className="pc-hidden">{sayIn(language, printWords.notPrinted)}</h1>
          <Trouble errors={errors} title={sayIn(language, printWords.notPrinted)} />
        </>
      )}
    </main>
  )
}
