/** Why a message did not leave; a permanent failure is not tried again. */
export class DeliveryFailure extends Error {
  readonly permanent: boolean

  constructor(reason: string, permanent: boolean) {
    super(reason)
    this.name = 'DeliveryFailure'
    this.permanent = permanent
  }
}
