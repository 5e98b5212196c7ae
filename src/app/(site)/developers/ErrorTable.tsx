import { refusals } from '../../../lib/errors.ts'
import { type Language, sayIn } from '../../../lib/words.ts'
import { CopyText } from './CopyText.tsx'
import { developersWords } from './developersWords.ts'

const form = `{
  "errors": [{ "code": "invalid", "message": "This is needed.", "field": "lastName" }],
  "requestId": "2b0c6a0e-8f4e-4a55-9d0b-7d1e0c1f6a11"
}`

/** Every refusal that the product knows, from the list that it refuses by. */
export const ErrorTable = ({ language }: { language: Language }) => {
  const say = (name: keyof typeof developersWords) => sayIn(language, developersWords[name])
  const rows = Object.entries(refusals).sort(([, [a]], [, [b]]) => Number(a) - Number(b))
  return (
    <section className="pc-card" id="errors">
      <h2>{say('errors')}</h2>
      <p>{say('errorForm')}</p>
      <CopyText text={form} />
      <table className="pc-table">
        <thead>
          <tr>
            <th scope="col">{say('status')}</th>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, [status, sentence]]) => (
            <tr key={code}>
              <td data-label={say('status')}>{status}</td>
              <th scope="row">
                <code dir="ltr">{code}</code>
              </th>
              <td data-label={say('meaning')}>{sayIn(language, sentence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
