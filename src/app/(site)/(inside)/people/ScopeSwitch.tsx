import { type Language, sayIn } from '../../../../lib/words.ts'
import { chooseScope } from './chooseScope.ts'
import { peopleWords, scopeWords } from './peopleWords.ts'
import { type Filters, listAddress, type ListScope } from './readFilters.ts'

interface Props {
  chosen: ListScope
  filters: Filters
  language: Language
  offered: readonly ListScope[]
}

/** Organization, trust or the whole nation; the choice is remembered on the account. */
export const ScopeSwitch = ({ chosen, filters, language, offered }: Props) => (
  <form action={chooseScope}>
    <input
      name="back"
      type="hidden"
      value={listAddress(filters, { organization: null, scope: null })}
    />
    <div aria-label={sayIn(language, peopleWords.scope)} className="pc-switch" role="group">
      {offered.map((scope) => (
        <button
          aria-pressed={scope === chosen}
          key={scope}
          name="scope"
          type="submit"
          value={scope}
        >
          {sayIn(language, scopeWords[scope])}
        </button>
      ))}
    </div>
  </form>
)
