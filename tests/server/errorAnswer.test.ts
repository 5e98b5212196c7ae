import { Refusal } from '../../src/lib/errors.ts'
import { completeErrorAnswer, refusalAnswer } from '../../src/server/errorAnswer.ts'

const complete = async (response: Response) => {
  const answer = await completeErrorAnswer(response, 'the-request')
  return { status: answer.status, body: (await answer.json()) as unknown, headers: answer.headers }
}

describe('an unsuccessful answer', () => {
  it('of a refusal carries its code, its field and the request', async () => {
    const answer = refusalAnswer(new Refusal('duplicate', 'email'), 'the-request')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      errors: [{ code: 'duplicate', message: expect.any(String), field: 'email' }],
      requestId: 'the-request',
    })
  })

  it('without codes is completed by its status', async () => {
    const { body } = await complete(Response.json({ message: 'Gone wrong' }, { status: 400 }))
    expect(body).toEqual({
      errors: [{ code: 'invalid', message: 'Gone wrong' }],
      requestId: 'the-request',
    })
  })

  it('of a bulk change keeps what was done', async () => {
    const mixed = { docs: [{ id: 'a' }], errors: [{ id: 'b', message: 'No' }], message: '1 failed' }
    const { body } = await complete(Response.json(mixed, { status: 400 }))
    expect(body).toEqual({
      docs: [{ id: 'a' }],
      errors: [{ id: 'b', code: 'invalid', message: 'No' }],
      requestId: 'the-request',
    })
  })

  it('of our own fault says nothing about it', async () => {
    const told = {
      errors: [{ message: 'relation "x" does not exist' }],
      stack: 'at /srv/app.js:1',
      docs: [1],
    }
    const { body } = await complete(Response.json(told, { status: 500 }))
    expect(body).toEqual({
      errors: [{ code: 'internal', message: 'Something went wrong on our side.' }],
      requestId: 'the-request',
    })
  })

  it('for want of the database says when to come back', () => {
    expect(refusalAnswer(new Refusal('unavailable'), 'x').headers.get('retry-after')).toBe('5')
  })
})
