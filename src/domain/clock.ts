/**
 * The one source of time. Leases, back-off, limits, coalescing and expiry use it and nothing else,
 * so that a test, the demo and the sandbox can move time by hand.
 */
export interface Clock {
  now(): Temporal.Instant
  /**
   * Resolves at `until`, or at once when `signal` aborts; never rejects. A `quiet` wait is owed to nobody: whoever
   * moves time ahead by hand need not stop at it.
   */
  wait(until: Temporal.Instant, signal: AbortSignal, quiet?: boolean): Promise<void>
}
