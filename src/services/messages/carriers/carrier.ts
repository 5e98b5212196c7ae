/** A mail ready to leave: everything rendered, nothing left to decide. */
export interface OutgoingMail {
  /** The id of its row in the log; its Message-ID is made of it. */
  id: string
  messageId: string
  from: { name: string; address: string }
  to: string
  language: string
  subject: string
  html: string
  text: string
  /** Shown inside the mail as `cid:logo`. */
  logo: Buffer | null
}

/** A text message ready to leave. */
export interface OutgoingText {
  id: string
  /** E.164. */
  to: string
  text: string
}

/** Takes messages out of the house. @throws DeliveryFailure */
export interface Carrier {
  sendMail: (mail: OutgoingMail) => Promise<void>
  sendText: (text: OutgoingText) => Promise<void>
  close: () => void
}
