import { Button, NativeSelect } from '@mantine/core'

import { type Language, sayIn, words } from '../../../lib/words.ts'
import type { Place } from './people/findPlaces.ts'

const label = words('Organization', 'المؤسسة', 'Organización')
const all = words('All organizations', 'كل المؤسسات', 'Todas las organizaciones')
const choose = words('Choose…', 'اختر…', 'Elija…')
const show = words('Show', 'عرض', 'Mostrar')

interface Props {
  action: string
  language: Language
  name: string
  places: readonly Place[]
  chosen: string | null
  /** Whether all of them together can be shown too. */
  withAll?: boolean
}

/** For people who work for all organizations: which one is meant. */
export const OrganizationChoice = ({ action, chosen, language, name, places, withAll }: Props) => (
  <form action={action} className="pc-filters">
    <NativeSelect
      data={[
        { value: '', label: sayIn(language, withAll ? all : choose) },
        ...places.map((place) => ({ value: place.id, label: place.name })),
      ]}
      defaultValue={chosen ?? ''}
      key={chosen}
      label={sayIn(language, label)}
      name={name}
    />
    <Button type="submit" variant="default">
      {sayIn(language, show)}
    </Button>
  </form>
)
