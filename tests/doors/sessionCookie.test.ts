describe('the session cookie of an https address', () => {
  it('is sent over https only', async () => {
    process.env['SERVER_URL'] = 'https://clinic.example'
    const { expiredCookie, sessionCookie } =
      await import('../../src/endpoints/users/sessionCookie.ts')
    expect(sessionCookie('token', 0)).toBe(
      'polyclinic-token=token; Path=/; HttpOnly; SameSite=Lax; Secure; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    )
    expect(expiredCookie()).toContain('; HttpOnly; SameSite=Lax; Secure;')
  })
})
