'use client'

import { Select, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { words } from '../../../../lib/words.ts'
import { useSentField } from '../../forms/ActionForm.tsx'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { askPatients, type FoundInSearch } from './askPatients.ts'
import { sayPatientLine } from './sayPatientLine.ts'

const PAUSE_MS = 200

const help = words(
  'Part of a name in any script, document, file number or phone.',
  'جزء من الاسم بأي لغة، أو الوثيقة أو رقم الملف أو الهاتف.',
  'Parte del nombre en cualquier alfabeto, documento, historia o teléfono.',
)
const nobody = words('Nobody was found.', 'لم يُعثر على أحد.', 'No se encontró a nadie.')
const type = words('Type to search', 'اكتب للبحث', 'Escriba para buscar')
const trouble = words(
  'The search does not answer. Try again.',
  'لا يستجيب البحث. حاول مجددًا.',
  'La búsqueda no responde. Inténtelo de nuevo.',
)

interface Props {
  /** The form field that carries the id. */
  name: string
  label: string
  chosen?: { id: string; label: string }
  /** Hears who was chosen; null when the choice was taken back. */
  onChoose?: (patient: FoundInSearch | null) => void
  required?: boolean
  autoFocus?: boolean
}

/** Finds a patient while one types, by keyboard too; the form gets the id. */
export const PatientPicker = ({ chosen, name, onChoose, ...rest }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const { error, id, value } = useSentField(name)
  const [found, setFound] = useState<readonly FoundInSearch[]>([])
  const [state, setState] = useState<'idle' | 'asking' | 'answered' | 'trouble'>('idle')
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const search = (q: string) => {
    setTyped(q)
    clearTimeout(waiting.current)
    const turn = (newest.current += 1)
    // The field tells the text of a choice too, which nobody has typed.
    if (q === chosen?.label || found.some((patient) => sayPatientLine(patient) === q)) return
    if (q.trim() === '') {
      setFound([])
      setState('idle')
      return
    }
    setState('asking')
    waiting.current = setTimeout(() => {
      void askPatients(q, language).then((docs) => {
        // An answer that comes after a newer question is of no use.
        if (turn !== newest.current) return
        setFound(docs ?? [])
        setState(docs ? 'answered' : 'trouble')
      })
    }, PAUSE_MS)
  }
  const known =
    chosen && !found.some((patient) => patient.id === chosen.id)
      ? [{ value: chosen.id, label: chosen.label }]
      : []
  const empty = { idle: type, asking: null, answered: nobody, trouble }[state]
  return (
    <Select
      {...rest}
      aria-busy={state === 'asking'}
      clearable
      data={[
        ...found.map((patient) => ({ value: patient.id, label: sayPatientLine(patient) })),
        ...(typed === '' || typed === chosen?.label ? known : []),
      ]}
      defaultValue={value ?? chosen?.id ?? null}
      description={say(help)}
      error={error}
      filter={({ options }) => options}
      id={id}
      name={name}
      nothingFoundMessage={empty && say(empty)}
      onChange={(picked) => onChoose?.(found.find((patient) => patient.id === picked) ?? null)}
      onSearchChange={search}
      renderOption={({ option }) => {
        const patient = found.find((each) => each.id === option.value)
        return (
          <div>
            <bdi>{patient?.fullName ?? option.label}</bdi>
            {patient?.nameAr && (
              <>
                {' '}
                · <bdi>{patient.nameAr}</bdi>
              </>
            )}
            {patient && (
              <Text c="dimmed" size="sm">
                <bdi>
                  {[patient.fileNumber, patient.birthDate, patient.phone]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </Text>
            )}
          </div>
        )
      }}
      searchable
      // Kept here: the field would empty itself whenever other people are found.
      searchValue={typed}
      size="md"
    />
  )
}
