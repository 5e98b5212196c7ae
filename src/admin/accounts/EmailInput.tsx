'use client'

import type { EmailFieldClientComponent } from 'payload'

import { EmailField, useAuth, useDocumentInfo } from '@payloadcms/ui'

import { words } from '../../lib/words.ts'
import { readText } from '../asking/readKey.ts'
import { useSay } from '../useSay.ts'

const held = words(
  'This person signs in with this address: they change it themselves, by a confirmation mail, or a system administrator does.',
  'يستخدم هذا الشخص هذا العنوان للدخول: يغيره بنفسه عبر رسالة تأكيد، أو يغيره مسؤول النظام.',
  'Esta persona entra con esta dirección: la cambia ella misma con un correo de confirmación, o un administrador del sistema.',
)

/** The e-mail of a user: once the account is active only system administrators change it here, and it says why. */
export const EmailInput: EmailFieldClientComponent = (props) => {
  const say = useSay()
  const { user } = useAuth()
  const { savedDocumentData: saved } = useDocumentInfo()
  const isHeld = readText(saved, 'status') === 'active' && readText(user, 'role') !== 'system_admin'
  if (!isHeld) return <EmailField {...props} />
  const { field } = props
  return (
    <EmailField
      {...props}
      field={{ ...field, admin: { ...field.admin, description: say(held) } }}
      readOnly
    />
  )
}
