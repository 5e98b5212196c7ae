import type { Pool } from 'pg'

import type { Env } from '../../lib/env/parseEnv.ts'
import type { Carrier } from './carriers/carrier.ts'
import { DeliveryFailure } from './carriers/deliveryFailure.ts'
import { sendText } from './carriers/sendText.ts'
import { openSmtp } from './carriers/smtpTransport.ts'
import { keepInMailbox } from './mailbox/keepInMailbox.ts'
import { isMailboxOpen } from './mailbox/isMailboxOpen.ts'

type Settings = Pick<Env, 'APP_ENV' | 'SMTP_URL' | 'SMS_WEBHOOK_URL'>

const refuse = (variable: string) => (): Promise<void> =>
  Promise.reject(new DeliveryFailure(`${variable} is not set.`, true))

/**
 * How messages leave this installation: by its mail server and SMS provider, or, where none is
 * configured and no patients are treated, into the mailbox that developers look at.
 */
export function openCarrier(settings: Settings, database: Pool): Carrier {
  const { SMS_WEBHOOK_URL, SMTP_URL } = settings
  const mailbox = isMailboxOpen(settings) ? keepInMailbox(database) : null
  const smtp = SMTP_URL === undefined ? null : openSmtp(SMTP_URL)
  return {
    sendMail: smtp?.send ?? mailbox?.sendMail ?? refuse('SMTP_URL'),
    sendText:
      SMS_WEBHOOK_URL === undefined
        ? (mailbox?.sendText ?? refuse('SMS_WEBHOOK_URL'))
        : (text) => sendText(SMS_WEBHOOK_URL, text),
    close: () => smtp?.close(),
  }
}
