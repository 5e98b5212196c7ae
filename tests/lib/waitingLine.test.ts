import { createWaitingLine } from '../../src/lib/waitingLine.ts'

const patience = { waiting: 2, milliseconds: 10_000 }

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, finish: resolve }
}

describe('a waiting line', () => {
  it('lets so many work at once, and the next in when one leaves', async () => {
    const line = createWaitingLine(2)
    const [one, two] = [held(), held()]
    const started: number[] = []
    const first = line.enter(patience, one.work)
    const second = line.enter(patience, two.work)
    const third = line.enter(patience, () => Promise.resolve(started.push(3)))
    await Promise.resolve()
    expect(started).toEqual([])
    one.finish()
    await first
    await third
    expect(started).toEqual([3])
    two.finish()
    await second
    expect(line.isEmpty()).toBe(true)
  })

  it('takes the urgent before those who came earlier', async () => {
    const line = createWaitingLine(1)
    const first = held()
    const order: string[] = []
    const note = (name: string) => () => Promise.resolve(void order.push(name))
    const all = [
      line.enter(patience, first.work),
      line.enter(patience, note('patient')),
      line.enter({ ...patience, urgent: true }, note('urgent')),
    ]
    first.finish()
    await Promise.all(all)
    expect(order).toEqual(['urgent', 'patient'])
  })

  it('sends away who would be one too many, and who has waited for too long', async () => {
    const line = createWaitingLine(1)
    const first = held()
    const running = line.enter(patience, first.work)
    const short = line.enter({ waiting: 2, milliseconds: 1 }, () => Promise.resolve())
    const waiting = line.enter(patience, () => Promise.resolve('came in'))
    const refused = { code: 'unavailable', status: 503, retryAfter: 5 }
    await expect(line.enter(patience, () => Promise.resolve())).rejects.toMatchObject(refused)
    await expect(short).rejects.toMatchObject(refused)
    first.finish()
    await running
    expect(await waiting).toBe('came in')
  })

  it('goes on after work that fails', async () => {
    const line = createWaitingLine(1)
    await expect(line.enter(patience, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    expect(await line.enter(patience, () => Promise.resolve('well'))).toBe('well')
  })
})
