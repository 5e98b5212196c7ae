import type { z } from 'zod'

import { messageData, type Template } from '../lib/messageData.ts'
import { openDesk, type Desk } from './desk.ts'
import type { Letter } from './letter.ts'
import { letterHtml } from './letterHtml.ts'
import { letterText } from './letterText.ts'
import type { MailContext, RenderedMail } from './mailContext.ts'
import { sentenceText } from './sentence.ts'
import { accountLocked } from './templates/accountLocked.ts'
import { accountRequest } from './templates/accountRequest.ts'
import { activation } from './templates/activation.ts'
import { appointmentChanged } from './templates/appointmentChanged.ts'
import { credentials } from './templates/credentials.ts'
import { emailChanged } from './templates/emailChanged.ts'
import { invitation } from './templates/invitation.ts'
import { licenceExpiring } from './templates/licenceExpiring.ts'
import { oneTimeCode, oneTimeCodeText } from './templates/oneTimeCode.ts'
import { passwordChanged } from './templates/passwordChanged.ts'
import { reset } from './templates/reset.ts'
import { verification } from './templates/verification.ts'

/** A template that checks what it is told: the content comes out of a queue. */
const written =
  <Schema extends z.ZodType>(
    schema: Schema,
    write: (data: z.output<Schema>, desk: Desk) => Letter,
  ) =>
  (content: unknown, desk: Desk): Letter =>
    write(schema.parse(content), desk)

const letters: Record<Template, (content: unknown, desk: Desk) => Letter> = {
  credentials: written(messageData.credentials, credentials),
  activation: written(messageData.activation, activation),
  invitation: written(messageData.invitation, invitation),
  verification: written(messageData.verification, verification),
  reset: written(messageData.reset, reset),
  'one-time-code': written(messageData['one-time-code'], oneTimeCode),
  'password-changed': written(messageData['password-changed'], passwordChanged),
  'email-changed': written(messageData['email-changed'], emailChanged),
  'account-locked': written(messageData['account-locked'], accountLocked),
  'account-request': written(messageData['account-request'], accountRequest),
  'appointment-changed': written(messageData['appointment-changed'], appointmentChanged),
  'licence-expiring': written(messageData['licence-expiring'], licenceExpiring),
}

/**
 * Writes a mail: pure, the same for the same input.
 * @throws ZodError when the content does not fit the template
 */
export function renderMessage(
  template: Template,
  content: unknown,
  context: MailContext,
): RenderedMail {
  const desk = openDesk(context)
  const letter = letters[template](content, desk)
  return {
    subject: sentenceText(letter.subject, context.language),
    html: letterHtml(letter, desk, context),
    text: letterText(letter, desk, context),
  }
}

/** Writes a text message; only one-time codes travel that way, everything else gives null. */
export function renderText(
  template: Template,
  content: unknown,
  context: MailContext,
): string | null {
  if (template !== 'one-time-code') return null
  const sentence = oneTimeCodeText(messageData[template].parse(content), openDesk(context))
  return sentenceText(sentence, context.language)
}
