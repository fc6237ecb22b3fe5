/** A refusal as Telegram words it: the code and text become the answer's `error_code` and `description`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined
  /** Set where Telegram would let the call pass and only the sandbox is strict. */
  readonly warning: boolean

  constructor(code: number, description: string, parameters?: ApiError['parameters'], warning = false) {
    super(description)
    this.code = code
    this.parameters = parameters
    this.warning = warning
  }
}

export function badRequest(text: string): ApiError {
  return new ApiError(400, `Bad Request: ${text}`)
}

/** What Telegram would ignore or mend in silence, and what in a bot of ours can only be a mistake. */
export function strict(text: string): ApiError {
  return new ApiError(400, `Bad Request: sandbox: ${text}`, undefined, true)
}

export function forbidden(text: string): ApiError {
  return new ApiError(403, `Forbidden: ${text}`)
}

export function conflict(text: string): ApiError {
  return new ApiError(409, `Conflict: ${text}`)
}

/** @param seconds whole seconds until the call may be repeated */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}
