'use client'

import { Button, Modal, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { words } from '../../../../lib/words.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { useSay } from '../../shell/PageFrame.tsx'

const close = words('Close', 'إغلاق', 'Cerrar')

interface Props {
  label: string
  /** Where several buttons of a page say the same, the name tells which is meant. */
  name: string
  /** The page with the form in it, for browsers without JavaScript. */
  href: string
  isDanger?: boolean
  /** The form. */
  children: ReactNode
}

/** A button that opens a form in a dialog; without JavaScript it leads to the page with the form in it. */
export const FormDialog = ({ children, href, isDanger = false, label, name }: Props) => {
  const say = useSay()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        aria-label={`${label}: ${name}`}
        component={PageLink}
        href={href}
        onClick={(event) => {
          event.preventDefault()
          setOpened(true)
        }}
        prefetch={false}
        size="compact-sm"
        variant="light"
        {...(isDanger && { color: 'red' })}
      >
        {label}
      </Button>
      <Modal
        centered
        closeButtonProps={{ 'aria-label': say(close) }}
        onClose={() => setOpened(false)}
        opened={opened}
        title={
          <Text component="span" fw={650}>
            {label}: <bdi>{name}</bdi>
          </Text>
        }
      >
        {children}
      </Modal>
    </>
  )
}
