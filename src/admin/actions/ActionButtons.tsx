'use client'

import { Popup, PopupList } from '@payloadcms/ui'
import { useState } from 'react'

import { words, type Words } from '../../lib/words.ts'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { useSay } from '../useSay.ts'

const more = words('More actions for', 'إجراءات أخرى لـ', 'Más acciones para')

/** One thing that can be done, as buttons and dialogs say it. */
export interface OfferedAction {
  name: string
  label: Words
  /** Said before it is done; what needs no second thought has none. */
  warning?: Words
  danger?: boolean
}

interface Props<Action extends OfferedAction> {
  inSight: readonly Action[]
  /** Beside those in sight, behind one button. */
  inMenu?: readonly Action[]
  /** Whom it is for, so that every button says so. */
  person: string
  /** The name of what is being done now. */
  pending: string | null
  /** Does it; what has a warning was confirmed before. */
  onAct: (action: Action) => Promise<unknown> | undefined
  /** A list has one line for them; a form has room. */
  spread?: boolean
}

/** Buttons of a row or a card; what has a warning is asked about first. */
export function ActionButtons<Action extends OfferedAction>({
  inSight,
  inMenu = [],
  person,
  pending,
  onAct,
  spread = false,
}: Props<Action>) {
  const say = useSay()
  const [asked, setAsked] = useState<Action | null>(null)

  const begin = (action: Action) => {
    if (action.warning) setAsked(action)
    else void onAct(action)
  }
  const confirm = async (action: Action) => {
    await onAct(action)
    setAsked(null)
  }

  return (
    <div className={spread ? 'pc-actions pc-actions--spread' : 'pc-actions'}>
      {inSight.map((action) => (
        <button
          className={`pc-button${action.danger ? ' pc-button--quiet-danger' : ''}`}
          disabled={pending !== null}
          key={action.name}
          onClick={() => begin(action)}
          type="button"
        >
          {say(pending === action.name ? dialogWords.working : action.label)}
          <span className="pc-hidden"> {person}</span>
        </button>
      ))}
      {inMenu.length > 0 && (
        <Popup
          button={
            <span className="pc-actions__more">
              <span aria-hidden="true">⋯</span>
              <span className="pc-hidden">
                {say(more)} {person}
              </span>
            </span>
          }
          horizontalAlign="right"
          render={({ close }) => (
            <PopupList.ButtonGroup>
              {inMenu.map((action) => (
                <PopupList.Button
                  key={action.name}
                  onClick={() => {
                    close()
                    begin(action)
                  }}
                >
                  {say(action.label)}
                </PopupList.Button>
              ))}
            </PopupList.ButtonGroup>
          )}
          size="fit-content"
        />
      )}
      {asked?.warning && (
        <ConfirmDialog
          confirm={say(asked.label)}
          danger={asked.danger ?? false}
          onClose={() => setAsked(null)}
          onConfirm={() => void confirm(asked)}
          pending={pending !== null}
          title={say(asked.label)}
        >
          <p>
            <strong>
              <bdi>{person}</bdi>
            </strong>
          </p>
          <p>{say(asked.warning)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
