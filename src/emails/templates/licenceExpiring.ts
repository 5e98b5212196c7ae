import type { MessageData } from '../../lib/messageData.ts'
import { words, type Words } from '../../lib/words.ts'
import type { Desk } from '../desk.ts'
import type { Fact, Letter } from '../letter.ts'
import { greet } from '../phrases.ts'

type Data = MessageData['licence-expiring']

/** What is said of the one licence, by the days that are left. */
function sayOwn(daysLeft: number): Words {
  if (daysLeft > 0)
    return words(
      'Your licence expires on {day}',
      'تنتهي صلاحية ترخيصك يوم {day}',
      'Su licencia vence el {day}',
    )
  if (daysLeft === 0)
    return words('Your licence expires today', 'تنتهي صلاحية ترخيصك اليوم', 'Su licencia vence hoy')
  return words(
    'Your licence expired on {day}',
    'انتهت صلاحية ترخيصك يوم {day}',
    'Su licencia venció el {day}',
  )
}

function forHolder({ licences, name }: Data, desk: Desk): Letter {
  const { onDay, say } = desk
  const { daysLeft = 0, expiresOn = '' } = licences[0] ?? {}
  const values = { day: onDay(expiresOn) }
  const own = say(sayOwn(daysLeft), values)
  return {
    subject: own,
    preview: say(words('A reminder of {house}', 'تذكير من {house}', 'Un recordatorio de {house}')),
    heading: own,
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'This is the day that {house} has on record for your professional licence. Please renew it in time and tell your administration the new date.',
          'هذا هو التاريخ المسجل لترخيصك المهني لدى {house}. يرجى تجديده في الوقت المناسب وإبلاغ الإدارة بالتاريخ الجديد.',
          'Esta es la fecha que {house} tiene registrada para su licencia profesional. Renuévela a tiempo y comunique la nueva fecha a su administración.',
        ),
      ),
    ],
    facts: [{ label: say(words('Expires on', 'تنتهي في', 'Vence el')), value: values.day }],
    notes: [
      say(
        words(
          'If you have renewed it already, only the date needs to be told.',
          'إذا كنت قد جددته بالفعل فيكفي إبلاغ التاريخ.',
          'Si ya la ha renovado, basta con comunicar la fecha.',
        ),
      ),
    ],
  }
}

function forAdministrators({ licences, link, name, others }: Data, desk: Desk): Letter {
  const { onDay, say } = desk
  const values = { count: String(licences.length + others) }
  const rows = licences.map((each): Fact => ({
    label: say(words('{person}', '{person}', '{person}'), { person: each.name }),
    value: onDay(each.expiresOn),
  }))
  return {
    subject: say(
      words(
        'Licences that expire at {house}: {count}',
        'تراخيص تنتهي في {house}: {count}',
        'Licencias que vencen en {house}: {count}',
      ),
      values,
    ),
    preview: say(
      words(
        'Who has to renew a licence, and until when.',
        'من عليه تجديد ترخيصه، وحتى متى.',
        'Quién debe renovar su licencia y hasta cuándo.',
      ),
    ),
    heading: say(words('Licences that expire', 'تراخيص تنتهي صلاحيتها', 'Licencias que vencen')),
    paragraphs: [
      greet(desk, name),
      say(
        words(
          'The licences of these people at {house} expire within 30 days or have just expired. Those with an e-mail address were reminded as well.',
          'تنتهي تراخيص هؤلاء في {house} خلال 30 يومًا أو انتهت للتو. وقد جرى تذكير من لديهم بريد إلكتروني.',
          'Las licencias de estas personas de {house} vencen dentro de 30 días o acaban de vencer. También se ha avisado a quienes tienen correo electrónico.',
        ),
      ),
    ],
    facts: rows,
    ...(link !== null && {
      button: {
        label: say(
          words('Open the staff list', 'فتح قائمة الموظفين', 'Abrir la lista de personal'),
        ),
        link,
      },
    }),
    ...(others > 0 && {
      notes: [
        say(
          words(
            'Not listed here: {others} more.',
            'غير مذكورين هنا: {others}.',
            'No figuran aquí: {others} más.',
          ),
          { others: String(others) },
        ),
      ],
    }),
  }
}

/** Reminds a person of the end of their licence, or tells administrators whose licences end. */
export const licenceExpiring = (data: Data, desk: Desk): Letter =>
  data.audience === 'holder' ? forHolder(data, desk) : forAdministrators(data, desk)
