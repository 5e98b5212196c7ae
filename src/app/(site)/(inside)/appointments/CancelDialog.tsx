'use client'

import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { words } from '../../../../lib/words.ts'
import { useSay } from '../../shell/PageFrame.tsx'
import { stepWords } from './appointmentSteps.ts'

/** As long as the API takes it. */
const MAX_REASON = 200

const reasonLabel = words('Reason (optional)', 'السبب (اختياري)', 'Motivo (opcional)')
const help = words(
  'The time becomes free for others.',
  'يصبح الوقت متاحًا للآخرين.',
  'La hora queda libre para otros.',
)
const keep = words('Keep it', 'الإبقاء عليه', 'Mantenerla')
const close = words('Close', 'إغلاق', 'Cerrar')

interface Props {
  isOpen: boolean
  onCancel: (reason: string | null) => void
  onClose: () => void
  patientName: string
}

/** Asks why an appointment is canceled; an answer is not needed. */
export const CancelDialog = ({ isOpen, onCancel, onClose, patientName }: Props) => {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <Modal
      centered
      closeButtonProps={{ 'aria-label': say(close) }}
      onClose={onClose}
      opened={isOpen}
      title={
        <Text component="span" fw={650}>
          {say(stepWords.canceled)}: <bdi>{patientName}</bdi>
        </Text>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onCancel(reason.trim() || null)
        }}
      >
        <Textarea
          autosize
          data-autofocus
          description={say(help)}
          label={say(reasonLabel)}
          maxLength={MAX_REASON}
          minRows={2}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          size="md"
          value={reason}
        />
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose} variant="default">
            {say(keep)}
          </Button>
          <Button color="red" type="submit">
            {say(stepWords.canceled)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
