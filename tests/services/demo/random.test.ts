import { createRandom } from '../../../src/services/demo/random.ts'

describe("the demo's random numbers", () => {
  it('are the same for the same key and others for another', () => {
    const draw = (key: string): number[] => {
      const random = createRandom(key)
      return [random.next(), random.int(1, 1000), random.decimal(0, 100, 1)]
    }
    expect(draw('one')).toEqual(draw('one'))
    expect(draw('one')).not.toEqual(draw('two'))
  })

  it('give no identifier twice among two hundred thousand keys', () => {
    const ids = new Set<string>()
    for (let key = 0; key < 200_000; key++) ids.add(createRandom(`1 records ${key}`).uuid())
    expect(ids.size).toBe(200_000)
  })

  it('stay within what was asked for', () => {
    const random = createRandom('range')
    const drawn = Array.from({ length: 2000 }, () => random.int(3, 7))
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7]))
    const share = Array.from({ length: 4000 }, () => random.chance(0.25)).filter(Boolean).length
    expect(share).toBeGreaterThan(880)
    expect(share).toBeLessThan(1120)
  })

  it('choose as often as the weights say, and never what weighs nothing', () => {
    const random = createRandom('weights')
    const drawn = Array.from({ length: 3000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    )
    expect(drawn).not.toContain('never')
    expect(drawn.filter((item) => item === 'often').length).toBeGreaterThan(2050)
    expect(drawn.filter((item) => item === 'often').length).toBeLessThan(2450)
  })

  it('cannot pick from nothing', () => {
    expect(() => createRandom('empty').pick([])).toThrow('empty list')
  })
})
