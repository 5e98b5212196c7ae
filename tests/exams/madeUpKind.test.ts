import { examGroup } from '../../src/collections/examFields.ts'
import { computeExam } from '../../src/exams/computeExam.ts'
import { defineExam } from '../../src/exams/defineExam.ts'
import { readExamValues } from '../../src/exams/readExamValues.ts'
import { sayValue } from '../../src/exams/sayValue.ts'
import { choice, day, flag, measure, note, score } from '../../src/exams/values.ts'
import { words } from '../../src/lib/words.ts'

const said = (name: string) => words(name, 'قياس', name)

/** A kind of exam that does not exist: everything follows from this declaration. */
const oximetry = defineExam({
  kind: 'oximetry',
  label: said('Oximetry'),
  phase: 'program',
  followUp: true,
  fields: {
    lowest: measure(said('Lowest'), '%', { min: 0, max: 100 }),
    drops: score(said('Drops'), { min: 0, max: 500 }),
    fall: measure(said('Fall'), '%', { min: 0, max: 100 }, { server: true, required: false }),
    finger: choice(said('Finger'), { index: said('Index finger'), thumb: said('Thumb') }),
    oxygen: measure(said('Oxygen'), 'l/min', { min: 0, max: 15 }, { required: false }),
    onAir: flag(said('On air')),
    night: day(said('Night')),
    remark: note(said('Remark'), 300),
  },
  compute: ({ lowest, onAir }) => ({
    fall: typeof lowest === 'number' ? 100 - lowest : null,
    ...(onAir === true && { oxygen: null }),
  }),
  trends: [{ field: 'lowest' }],
})

describe('a new kind of exam', () => {
  it('is stored and held to its ranges by its declaration', () => {
    const group = examGroup(oximetry)
    expect(group).toMatchObject({ name: 'oximetry', type: 'group' })
    expect(group.fields.map((field) => ('name' in field ? [field.name, field.type] : []))).toEqual([
      ['lowest', 'number'],
      ['drops', 'number'],
      ['fall', 'number'],
      ['finger', 'select'],
      ['oxygen', 'number'],
      ['onAir', 'checkbox'],
      ['night', 'text'],
      ['remark', 'textarea'],
    ])
    expect(group.fields[0]).toMatchObject({ min: 0, max: 100 })
  })

  it('is read from its form, as people type: with commas, Arabic digits and blanks', () => {
    const typed = {
      'oximetry.lowest': ' 87,5 ',
      'oximetry.drops': '١٢',
      'oximetry.fall': '3',
      'oximetry.finger': 'thumb',
      'oximetry.oxygen': '',
      'oximetry.night': '2026-11-21',
      'oximetry.remark': 'Slept.',
      'monitoring.residual': '4',
    }
    expect(readExamValues(oximetry, typed)).toEqual({
      lowest: 87.5,
      drops: 12,
      finger: 'thumb',
      oxygen: null,
      onAir: false,
      night: '2026-11-21',
      remark: 'Slept.',
    })
    expect(readExamValues(oximetry, { 'oximetry.drops': 'many' })).toMatchObject({ drops: 'many' })
  })

  it('shows what follows from its values, and empties what does not apply', async () => {
    expect(await computeExam(oximetry, { lowest: 88, onAir: true }, 0)).toEqual({
      fall: 12,
      oxygen: null,
    })
    expect(await computeExam(oximetry, { lowest: null, onAir: false }, 0)).toEqual({ fall: null })
  })

  it('is shown with its units, choices and days', () => {
    const { finger, lowest, night, onAir } = oximetry.fields
    expect(sayValue('en', lowest, 87.5)).toBe('87.5 %')
    expect(sayValue('en', finger, 'thumb')).toBe('Thumb')
    expect(sayValue('ar', onAir, true)).toBe('نعم')
    expect(sayValue('en', lowest, null)).toBe('–')
    expect(sayValue('es', night, '2026-11-21')).toContain('2026')
  })
})
