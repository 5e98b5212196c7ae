/** The task of the worker that sends one message. */
export const SEND_MESSAGE = 'send-message'

/** What a queued message's content is sealed for. */
export const MESSAGE_SEAL = 'message'
