/** The present, replaceable in tests so that no rule about time needs to wait. */
export const clock = { now: (): Date => new Date() }
