'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { type ReactNode, useActionState, useState } from 'react'

import { words } from '../../../../lib/words.ts'
import { emptyForm, type FormState } from '../../forms/formState.ts'
import { useTell } from '../../shell/Notices.tsx'
import { useSay } from '../../shell/PageFrame.tsx'

/** What a button's action answers; a link is for copying. */
export type Acted = FormState & { link?: string }

interface Props {
  action: (before: Acted, form: FormData) => Promise<Acted>
  /** What is sent along. */
  sends: Readonly<Record<string, string>>
  label: string
  /** Where several buttons of a page say the same, the name tells which is meant. */
  name?: string
  isDanger?: boolean
  variant?: 'default' | 'subtle' | 'light' | 'outline'
  /** What will happen, asked before it does. */
  warning?: ReactNode
  isCompact?: boolean
}

const cancel = words('Cancel', 'إلغاء', 'Cancelar')

/** A button that does one thing at once, or after a question, and says what came of it. */
export const ActionButton = ({
  action,
  isCompact = false,
  isDanger = false,
  label,
  name,
  sends,
  variant = 'default',
  warning,
}: Props) => {
  const say = useSay()
  const tell = useTell()
  const [asking, setAsking] = useState(false)
  const [, send, pending] = useActionState(async (before: Acted, form: FormData) => {
    const state = await action(before, form)
    const text = state.done ?? state.errors.map(({ message }) => message).join(' ')
    tell({
      text,
      ...(state.done === undefined && { isTrouble: true }),
      ...(state.link !== undefined && { link: state.link }),
    })
    setAsking(false)
    return state
  }, emptyForm)
  const hidden = Object.entries(sends).map(([key, value]) => (
    <input key={key} name={key} type="hidden" value={value} />
  ))
  const look = {
    'aria-label': name === undefined ? undefined : `${label}: ${name}`,
    size: isCompact ? ('compact-sm' as const) : ('sm' as const),
    variant,
    ...(isDanger && { color: 'red' }),
  }
  if (warning === undefined)
    return (
      <form action={send}>
        {hidden}
        <Button loading={pending} type="submit" {...look}>
          {label}
        </Button>
      </form>
    )
  return (
    <>
      <Button onClick={() => setAsking(true)} {...look}>
        {label}
      </Button>
      <Modal
        centered
        closeButtonProps={{ 'aria-label': say(cancel) }}
        onClose={() => setAsking(false)}
        opened={asking}
        title={
          <Text component="span" fw={650}>
            {label}
            {name !== undefined && (
              <>
                : <bdi>{name}</bdi>
              </>
            )}
          </Text>
        }
      >
        <form action={send}>
          {hidden}
          <Text>{warning}</Text>
          <Group justify="flex-end" mt="lg">
            <Button onClick={() => setAsking(false)} variant="default">
              {say(cancel)}
            </Button>
            <Button
              data-autofocus
              loading={pending}
              type="submit"
              {...(isDanger && { color: 'red' })}
            >
              {label}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
