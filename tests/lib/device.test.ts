import { describeDevice } from '../../src/lib/device.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

describe('a device', () => {
  it('is named in the language of the person', () => {
    expect(describeDevice(firefox)).toBe('Firefox on Linux')
    expect(describeDevice(firefox, 'es')).toBe('Firefox en Linux')
    expect(describeDevice(firefox, 'ar')).toBe('Firefox على Linux')
    expect(describeDevice(phone)).toBe('Safari on iOS')
  })

  it('is a program by its own name, and nothing without one', () => {
    expect(describeDevice('curl/8.5.0')).toBe('curl')
    expect(describeDevice('HospitalSync/2.1 (nightly)')).toBe('HospitalSync')
    expect(describeDevice('')).toBeNull()
    expect(describeDevice(null)).toBeNull()
    expect(describeDevice('<script>alert(1)</script>')).toBeNull()
  })
})
