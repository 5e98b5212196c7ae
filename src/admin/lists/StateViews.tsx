import type { BeforeListTableServerProps } from 'payload'

import { sayIn, words } from '../../lib/words.ts'
import { sayOption } from '../sayOption.ts'
import { SavedViews } from './SavedViews.tsx'

const texts = {
  views: words('Saved views', 'العروض المحفوظة', 'Vistas guardadas'),
  all: words('All', 'الكل', 'Todo'),
}

interface Props extends BeforeListTableServerProps {
  /** The states to offer, the most urgent first; given where the component is configured. */
  states: readonly string[]
}

/** Over a list whose rows have a `status`: one view for each state. */
export const StateViews = ({ collectionConfig, i18n, payload, searchParams, states }: Props) => {
  const field = collectionConfig.flattenedFields.find(({ name }) => name === 'status')
  const options = field?.type === 'select' ? field.options : []
  return (
    <div className="pc-list-tools">
      <SavedViews
        adminRoute={payload.config.routes.admin}
        collection={collectionConfig.slug}
        label={sayIn(i18n.language, texts.views)}
        query={searchParams ?? {}}
        views={[
          { name: 'all', label: sayIn(i18n.language, texts.all), conditions: [] },
          ...states.map((state) => ({
            name: state,
            label: sayOption(options, state, i18n),
            conditions: [['status', 'equals', state]] as const,
          })),
        ]}
      />
    </div>
  )
}
