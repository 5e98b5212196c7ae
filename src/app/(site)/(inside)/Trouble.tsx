import type { ApiError } from '../asking/askApi.ts'
import { Message } from '../forms/Message.tsx'

/** What stands where something should have been: what happened, and what the product says of it. */
export const Trouble = ({ errors, title }: { errors: readonly ApiError[]; title: string }) => (
  <Message role="alert" title={title} tone="danger">
    {errors.map(({ code, message }) => (
      <div key={code}>{message}</div>
    ))}
  </Message>
)
