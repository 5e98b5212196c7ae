import { sayMoment } from '../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../lib/words.ts'
import { DocumentBody } from './DocumentBody.tsx'
import type { Printed } from './findPrintout.ts'
import { Letterhead } from './Letterhead.tsx'
import { PatientLine } from './PatientLine.tsx'
import './print.css'
import { documentWords, printWords } from './printWords.ts'

interface Props {
  language: Language
  printed: Printed
}

/**
 * A document as a sheet of paper. Letterhead and patient line are the head of a table, which
 * browsers repeat on each page; the page numbers stand in the margin (print.css).
 */
export const Sheet = ({ language, printed }: Props) => {
  const { document, organization, printedAt } = printed
  const say = (name: keyof typeof printWords) => sayIn(language, printWords[name])
  return (
    <article className="pc-sheet" lang={language}>
      <div className="pc-sheet__head">
        <div>
          <Letterhead letterhead={printed.letterhead} />
          <PatientLine language={language} patient={printed.patient} />
        </div>
      </div>
      <div className="pc-sheet__body">
        <div>
          <h1>{sayIn(language, documentWords[document])}</h1>
          <DocumentBody language={language} printed={printed} />
          <footer className="pc-sheet__end">
            {document !== 'slip' && <p className="pc-signature">{say('signature')}</p>}
            <small>
              {say('printedAt')}: <bdi>{sayMoment(language, printedAt, organization.timezone)}</bdi>
            </small>
          </footer>
        </div>
      </div>
    </article>
  )
}
