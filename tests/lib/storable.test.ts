import { assertStorable } from '../../src/lib/storable.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('data from outside', () => {
  it('passes with text of every script', () => {
    expect(() => assertStorable({ name: 'أحمد', notes: ['👩‍⚕️', { deep: 'ñ' }] })).not.toThrow()
  })

  it('is refused with a NUL in a value or in a key', () => {
    expect(() => assertStorable({ list: [{ name: 'a\0b' }] })).toThrow(
      refusal('invalid-characters'),
    )
    expect(() => assertStorable({ 'a\0': 1 })).toThrow(refusal('invalid-characters'))
  })

  it('is refused with half of a surrogate pair', () => {
    expect(() => assertStorable({ name: 'a\ud83d' })).toThrow(refusal('invalid-characters'))
  })

  it('is refused when a key reaches into the prototype', () => {
    expect(() => assertStorable(JSON.parse('{"__proto__":{"role":"system_admin"}}'))).toThrow(
      refusal('invalid-characters'),
    )
  })

  it('is refused when it is nested without end', () => {
    const nested: unknown = JSON.parse(`${'['.repeat(500)}1${']'.repeat(500)}`)
    expect(() => assertStorable(nested)).toThrow(refusal('invalid-json'))
  })
})
