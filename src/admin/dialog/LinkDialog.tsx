'use client'

import { useState } from 'react'

import { words } from '../../lib/words.ts'
import { useSay } from '../useSay.ts'
import { Dialog } from './Dialog.tsx'
import { dialogWords } from './dialogWords.ts'

const texts = {
  title: words('A new link was mailed', 'أُرسل رابط جديد', 'Se envió un enlace nuevo'),
  hand: words(
    'It can also be handed over in person. Whoever has it can take the account over; it is shown only here and now.',
    'يمكن أيضًا تسليمه شخصيًا. من يملك الرابط يستطيع استلام الحساب؛ ويظهر هنا الآن فقط.',
    'También puede entregarse en persona. Quien lo tenga puede hacerse con la cuenta; solo se muestra aquí y ahora.',
  ),
  link: words('Link', 'الرابط', 'Enlace'),
}

interface Props {
  /** Who was written to. */
  to: string | null
  link: string
  onClose: () => void
}

/** Shows a link that was just made, once, with a button that copies it. */
export const LinkDialog = ({ to, link, onClose }: Props) => {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard.writeText(link).then(() => setCopied(true))
  }
  return (
    <Dialog
      footer={
        <>
          <button className="pc-button" onClick={onClose} type="button">
            {say(dialogWords.close)}
          </button>
          <button className="pc-button pc-button--primary" onClick={copy} type="button">
            {say(copied ? dialogWords.copied : dialogWords.copy)}
          </button>
        </>
      }
      onClose={onClose}
      title={say(texts.title)}
    >
      {to !== null && (
        <p>
          <bdi>{to}</bdi>
        </p>
      )}
      <p>{say(texts.hand)}</p>
      <input
        aria-label={say(texts.link)}
        className="pc-dialog__link"
        dir="ltr"
        onFocus={({ target }) => target.select()}
        readOnly
        value={link}
      />
    </Dialog>
  )
}
