'use client'

import { Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'

import { useSay } from '../../../shell/PageFrame.tsx'
import { AreaField } from '../../forms/AreaField.tsx'
import { TellingForm } from '../../forms/TellingForm.tsx'
import { unlockVisit } from './unlockVisit.ts'
import { visitWords } from './visitWords.ts'

/** Asks why frozen records have to change; the form of the records takes its place once they are open. */
export const UnlockRecords = ({ id }: { id: string }) => {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button className="pc-visit__unlock" onClick={() => setAsking(true)} variant="default">
        {say(visitWords.unlock)}
      </Button>
      <Modal
        centered
        closeButtonProps={{ 'aria-label': say(visitWords.cancel) }}
        onClose={() => setAsking(false)}
        opened={asking}
        title={
          <Text component="span" fw={650}>
            {say(visitWords.unlock)}
          </Text>
        }
      >
        <TellingForm action={unlockVisit} submit={say(visitWords.unlockNow)}>
          <input name="id" type="hidden" value={id} />
          <AreaField
            description={say(visitWords.unlockHelp)}
            label={say(visitWords.unlockReason)}
            name="reason"
          />
        </TellingForm>
      </Modal>
    </>
  )
}
