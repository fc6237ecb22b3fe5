/**
 * The one source of time. Leases, back-off, limits, coalescing and expiry use it and nothing else,
 * so that a test, the demo and the sandbox can move time by hand.
 */
export interface Clock {
  now(): Temporal.Instant
  /** Resolves at `until`, or at once when `signal` aborts; never rejects. */
  wait(until: Temporal.Instant, signal: AbortSignal): Promise<void>
}
