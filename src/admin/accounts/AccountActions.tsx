'use client'

import { Popup, PopupList } from '@payloadcms/ui'
import { useState } from 'react'

import { words } from '../../lib/words.ts'
import { ConfirmDialog } from '../dialog/ConfirmDialog.tsx'
import { dialogWords } from '../dialog/dialogWords.ts'
import { LinkDialog } from '../dialog/LinkDialog.tsx'
import { useNow } from '../useNow.ts'
import { useSay } from '../useSay.ts'
import { type AccountAction, accountActions, listActions, nextAction } from './accountActions.ts'
import { type AccountRow, accountState } from './accountState.ts'
import { useAccountAction } from './useAccountAction.ts'

const more = words('More actions for', 'إجراءات أخرى لـ', 'Más acciones para')

export interface ManagedRow extends AccountRow {
  id: string
  email: string | null
  role?: unknown
  twoFactor?: unknown
}

interface Props {
  row: ManagedRow
  /** The person's name, so that every button says whom it is for. */
  name: string
  /** A list shows the next action and keeps the others in a menu; a form has room for all. */
  spread?: boolean
}

/** What can be done to an account, by its state: the next action in sight, the others beside it. */
export const AccountActions = ({ row, name, spread = false }: Props) => {
  const say = useSay()
  const state = accountState(row, useNow()).state
  const { act, pending, made, forget } = useAccountAction(row)
  const [asked, setAsked] = useState<AccountAction | null>(null)
  const actions = listActions(state, row)
  const next = nextAction(actions)
  const inSight = spread ? actions : next ? [next] : []
  const inMenu = actions.filter((action) => !inSight.includes(action))

  const begin = (action: AccountAction) => {
    if (accountActions[action].warning) setAsked(action)
    else void act(action)
  }
  const confirm = async (action: AccountAction) => {
    await act(action)
    setAsked(null)
  }

  const warning = asked && accountActions[asked].warning
  return (
    <div className={spread ? 'pc-actions pc-actions--spread' : 'pc-actions'}>
      {inSight.map((action) => (
        <button
          className={`pc-button${accountActions[action].danger ? ' pc-button--quiet-danger' : ''}`}
          disabled={pending !== null}
          key={action}
          onClick={() => begin(action)}
          type="button"
        >
          {say(pending === action ? dialogWords.working : accountActions[action].label)}
          <span className="pc-hidden"> {name}</span>
        </button>
      ))}
      {inMenu.length > 0 && (
        <Popup
          button={
            <span className="pc-actions__more">
              <span aria-hidden="true">⋯</span>
              <span className="pc-hidden">
                {say(more)} {name}
              </span>
            </span>
          }
          horizontalAlign="right"
          render={({ close }) => (
            <PopupList.ButtonGroup>
              {inMenu.map((action) => (
                <PopupList.Button
                  key={action}
                  onClick={() => {
                    close()
                    begin(action)
                  }}
                >
                  {say(accountActions[action].label)}
                </PopupList.Button>
              ))}
            </PopupList.ButtonGroup>
          )}
          size="fit-content"
        />
      )}
      {asked && warning && (
        <ConfirmDialog
          confirm={say(accountActions[asked].label)}
          danger={accountActions[asked].danger ?? false}
          onClose={() => setAsked(null)}
          onConfirm={() => void confirm(asked)}
          pending={pending !== null}
          title={say(accountActions[asked].label)}
        >
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>
          </p>
          <p>{say(warning)}</p>
        </ConfirmDialog>
      )}
      {made && <LinkDialog link={made.link} onClose={forget} to={made.to} />}
    </div>
  )
}
