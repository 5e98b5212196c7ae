import { words } from '../../lib/words.ts'

/** Names of controls that Payload 3.90 renders as bare icons or boxes. */
export const controlNames = {
  previous: words('Previous page', 'الصفحة السابقة', 'Página anterior'),
  next: words('Next page', 'الصفحة التالية', 'Página siguiente'),
  actions: words('More actions', 'إجراءات أخرى', 'Más acciones'),
  clear: words('Clear the date', 'مسح التاريخ', 'Borrar la fecha'),
  all: words('Select all rows', 'تحديد كل الصفوف', 'Seleccionar todas las filas'),
  row: words('Select the row', 'تحديد الصف', 'Seleccionar la fila'),
}

type Say = (name: keyof typeof controlNames) => string

const bare: readonly (readonly [selector: string, name: keyof typeof controlNames])[] = [
  ['button.clickable-arrow--left', 'previous'],
  ['button.clickable-arrow--right', 'next'],
  ['button.popup-button:has(.doc-controls__dots)', 'actions'],
  ['button.date-time-picker__clear-button', 'clear'],
  ['input#select-all', 'all'],
  ['.cell-_select input[type="checkbox"]', 'row'],
]

/** Inputs that stand inside a labelled field without being tied to its label. */
const unlabelled =
  '.rs__input, .react-datepicker__input-container input, .rs--is-disabled input, .react-select input'

/** Elements whose role does not fit what Payload puts inside them: lists without items, buttons around buttons. */
const misnamed = 'ul.doc-tabs__tabs:not([role]), .rs__multi-value[role="button"]'

function nameFromField(input: Element): void {
  if (input.getAttribute('aria-label')) return
  const label = input.closest('.field-type, .payload-settings__language')?.querySelector('label')
  const text = label?.textContent.replace('*', '').trim()
  if (text) input.setAttribute('aria-label', text)
}

/** Names every nameless control below a node, and takes hidden ones out of the keyboard's way. */
export function nameControls(root: ParentNode, say: Say): void {
  for (const [selector, name] of bare) {
    for (const control of root.querySelectorAll(selector)) {
      if (control.getAttribute('aria-label')) continue
      control.setAttribute('aria-label', say(name))
      control.removeAttribute('aria-labelledby')
    }
  }
  for (const input of root.querySelectorAll(unlabelled)) nameFromField(input)
  for (const element of root.querySelectorAll(misnamed)) element.setAttribute('role', 'group')
  for (const hidden of root.querySelectorAll('.rs__indicators [aria-hidden="true"]')) {
    if (hidden.getAttribute('tabindex') !== '-1') hidden.setAttribute('tabindex', '-1')
  }
}
