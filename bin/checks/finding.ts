/** One line of the doctor: how it is, and what to do when it is not well. */
export type Finding = { state: 'ok' | 'advice' | 'problem'; sentence: string }

export const ok = (sentence: string): Finding => ({ state: 'ok', sentence })
export const advice = (sentence: string): Finding => ({ state: 'advice', sentence })
export const problem = (sentence: string): Finding => ({ state: 'problem', sentence })
