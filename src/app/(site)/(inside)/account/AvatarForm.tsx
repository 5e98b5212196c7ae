'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import {
  type ChangeEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'

import { useHydrated } from '../../../../admin/useHydrated.ts'
import { words } from '../../../../lib/words.ts'
import { emptyForm } from '../../forms/formState.ts'
import { useTell } from '../../shell/Notices.tsx'
import { useSay } from '../../shell/PageFrame.tsx'
import { ActionButton, type Acted } from '../forms/ActionButton.tsx'
import { removeAvatar, setAvatar } from './changeAvatar.ts'
import { cropImage, type Cut } from './cropImage.ts'

/** Loaded when somebody has chosen a picture. */
const PictureCropper = dynamic(() => import('./PictureCropper.tsx'), { ssr: false })

const said = {
  choose: words('Choose a picture', 'اختر صورة', 'Elegir una foto'),
  help: words(
    'PNG, JPEG or WebP, up to 5 MB.',
    'PNG أو JPEG أو WebP، حتى 5 ميغابايت.',
    'PNG, JPEG o WebP, hasta 5 MB.',
  ),
  upload: words('Upload', 'رفع', 'Subir'),
  remove: words('Remove picture', 'إزالة الصورة', 'Quitar la foto'),
  sure: words(
    'Your initials will be shown instead.',
    'ستظهر الأحرف الأولى من اسمك بدلًا منها.',
    'En su lugar se mostrarán sus iniciales.',
  ),
  crop: words('Choose what to show', 'اختر ما يظهر', 'Elija qué mostrar'),
  zoom: words('Zoom', 'تكبير', 'Ampliar'),
  save: words('Save picture', 'حفظ الصورة', 'Guardar la foto'),
  cancel: words('Cancel', 'إلغاء', 'Cancelar'),
  unreadable: words(
    'This file is not a picture that can be shown.',
    'هذا الملف ليس صورة يمكن عرضها.',
    'Este archivo no es una imagen que se pueda mostrar.',
  ),
}

const canShow = (address: string): Promise<boolean> => {
  const picture = new Image()
  picture.src = address
  return picture.decode().then(
    () => true,
    () => false,
  )
}

/** The own picture: chosen, cut to a square with a preview, and sent; a plain upload without JavaScript. */
export const AvatarForm = ({ hasPicture }: { hasPicture: boolean }) => {
  const say = useSay()
  const tell = useTell()
  const hydrated = useHydrated()
  const input = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState<string>()
  const [cut, setCut] = useState<Cut>()
  const [, send, pending] = useActionState(async (before: Acted, form: FormData) => {
    const state = await setAvatar(before, form)
    const text = state.done ?? state.errors.map(({ message }) => message).join(' ')
    tell({ text, ...(state.done === undefined && { isTrouble: true }) })
    setAddress(undefined)
    return state
  }, emptyForm)
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address)
    },
    [address],
  )

  const onChoose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    if (!file) return
    currentTarget.value = ''
    const chosen = URL.createObjectURL(file)
    if (await canShow(chosen)) {
      setCut(undefined)
      setAddress(chosen)
      return
    }
    URL.revokeObjectURL(chosen)
    tell({ text: say(said.unreadable), isTrouble: true })
  }
  const onSave = async () => {
    const file = address && cut ? await cropImage(address, cut) : null
    if (!file) return
    const form = new FormData()
    form.set('file', file)
    startTransition(() => send(form))
  }

  return (
    <>
      <form action={send}>
        <Group gap="sm">
          <input
            accept="image/png,image/jpeg,image/webp"
            aria-hidden={hydrated}
            aria-label={say(said.choose)}
            className={hydrated ? 'pc-hidden' : undefined}
            name="file"
            onChange={(event) => void onChoose(event)}
            ref={input}
            tabIndex={hydrated ? -1 : undefined}
            type="file"
          />
          {hydrated ? (
            <Button onClick={() => input.current?.click()} variant="default">
              {say(said.choose)}
            </Button>
          ) : (
            <Button type="submit" variant="default">
              {say(said.upload)}
            </Button>
          )}
        </Group>
        <Text c="dimmed" mt={6} size="sm">
          {say(said.help)}
        </Text>
      </form>
      {hasPicture && (
        <ActionButton
          action={removeAvatar}
          isDanger
          label={say(said.remove)}
          sends={{}}
          variant="subtle"
          warning={say(said.sure)}
        />
      )}
      <Modal
        centered
        closeButtonProps={{ 'aria-label': say(said.cancel) }}
        onClose={() => setAddress(undefined)}
        opened={address !== undefined}
        title={say(said.crop)}
      >
        {address !== undefined && (
          <PictureCropper address={address} onCut={setCut} zoomLabel={say(said.zoom)} />
        )}
        <Group justify="flex-end" mt="lg">
          <Button onClick={() => setAddress(undefined)} variant="default">
            {say(said.cancel)}
          </Button>
          <Button disabled={!cut} loading={pending} onClick={() => void onSave()}>
            {say(said.save)}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
