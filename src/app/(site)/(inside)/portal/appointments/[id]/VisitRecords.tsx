import { Button } from '@mantine/core'

import { calendarDateIn } from '../../../../../../lib/calendarDate.ts'
import { type RecordKind, recordKindNames, recordKinds } from '../../../../../../lib/recordKinds.ts'
import { sayDay } from '../../../../../../lib/sayValues.ts'
import { type Language, sayIn, words } from '../../../../../../lib/words.ts'
import { PageLink } from '../../../../shell/PageLink.tsx'
import type { PortalVisit } from './findVisit.ts'

const said = {
  none: words(
    'The doctor has written nothing for this visit.',
    'لم يكتب الطبيب شيئًا لهذه الزيارة.',
    'El médico no escribió nada en esta visita.',
  ),
  waiting: words(
    'After the visit, diagnosis and prescription stand here.',
    'بعد الزيارة سيظهر هنا التشخيص والوصفة.',
    'Después de la visita verá aquí el diagnóstico y la receta.',
  ),
  summary: words('Print everything', 'طباعة الكل', 'Imprimir todo'),
  prescription: words('Print prescription', 'طباعة الوصفة', 'Imprimir receta'),
}

/** What patients may call the three records. */
const names: Partial<Record<RecordKind, typeof said.none>> = {
  requirement: words('Tests to be done', 'الفحوص المطلوبة', 'Estudios solicitados'),
}

interface Props {
  language: Language
  visit: PortalVisit
  isAhead: boolean
}

/** What the doctor wrote, to be read and printed. */
export const VisitRecords = ({ isAhead, language, visit }: Props) => {
  const { appointment, organization, records } = visit
  const written = recordKindNames.filter((kind) => records[kind])
  const address = `/portal/appointments/${appointment.id}/print`
  if (written.length === 0)
    return <p className="pc-card pc-empty">{sayIn(language, isAhead ? said.waiting : said.none)}</p>
  return (
    <>
      {written.map((kind) => {
        const record = records[kind]
        return (
          <section className="pc-record" key={kind}>
            <h2>{sayIn(language, names[kind] ?? recordKinds[kind].label)}</h2>
            <p dir="auto">{record?.text}</p>
            <small>
              <bdi>{record?.authorName}</bdi>
              {record &&
                ` · ${sayDay(language, calendarDateIn(organization.timezone, new Date(record.updatedAt)))}`}
            </small>
          </section>
        )
      })}
      <div className="pc-buttons pc-section">
        <Button component={PageLink} href={`${address}/summary`} prefetch={false} size="md">
          {sayIn(language, said.summary)}
        </Button>
        {records.prescription && (
          <Button
            component={PageLink}
            href={`${address}/prescription`}
            prefetch={false}
            size="md"
            variant="light"
          >
            {sayIn(language, said.prescription)}
          </Button>
        )}
      </div>
    </>
  )
}
