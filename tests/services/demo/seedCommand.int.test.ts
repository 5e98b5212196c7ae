import { cloneDatabase } from '../../support/cloneDatabase.ts'
import { runCommand } from '../../support/runCommand.ts'

const seed = (databaseUrl: string, args: string[], env: Record<string, string> = {}) =>
  runCommand(['bin/seed.ts', ...args], {
    APP_ENV: 'development',
    DATABASE_URL: databaseUrl,
    ...env,
  })

describe('npm run seed', () => {
  it('tells an operator what it stored, and refuses to do it twice in one line', async () => {
    const databaseUrl = await cloneDatabase()
    const first = await seed(databaseUrl, [
      '--patients',
      '20',
      '--seed',
      '9',
      '--today',
      '2026-03-18',
    ])
    expect(first).toMatchObject({ code: 0, errors: '' })
    expect(first.output).toMatch(/^20 patients, \d+ appointments, \d+ exams: \d+ rows in/)
    const second = await seed(databaseUrl, ['--patients', '20'])
    expect(second).toEqual({
      code: 1,
      output: '',
      errors:
        'The database already has organizations; demo data goes into an empty database only.\n',
    })
  })

  it.each([
    [['--patients', 'many'], '--patients must be a whole number.'],
    [['--patients', '3'], '--patients must be at least 10.'],
    [['--today', '2026-02-30'], '--today must be a day such as 2026-03-01.'],
    [['--sead', '1'], "Unknown option '--sead'"],
  ])('refuses %j with one line', async (args, line) => {
    const run = await seed('postgres://nobody@127.0.0.1:9/none', args)
    expect(run.code).toBe(1)
    expect(run.errors).toContain(line)
    expect(run.errors.trimEnd().split('\n')).toHaveLength(1)
  })

  it('refuses a production configuration unless it is forced', async () => {
    const databaseUrl = await cloneDatabase()
    const production = {
      APP_ENV: 'production',
      SERVER_URL: 'https://clinic.example.org',
      PAYLOAD_SECRET: 'c2f1b7a94e6d4f08b35e7a90c1d2e3f4a5b6c7d8',
      SMTP_URL: 'smtps://mail.example.org',
      MAIL_FROM: 'Clinic <no-reply@clinic.example.org>',
    }
    const refused = await seed(databaseUrl, ['--patients', '10'], production)
    expect(refused.code).toBe(1)
    expect(refused.errors).toContain('needs --force')
    const forced = await seed(databaseUrl, ['--patients', '10', '--force'], production)
    expect(forced).toMatchObject({ code: 0, errors: '' })
  })
})
