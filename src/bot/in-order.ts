import type { Composer, MiddlewareFn } from 'grammy'
import type { RakorContext } from './context.ts'

/**
 * Puts features one behind the other, as `use` does. But an update goes no further than to the feature that takes it:
 * grammY's own chain is entered at its far end, so that every press would pass through all fifty.
 */
export const inOrder = (features: readonly Composer<RakorContext>[]): MiddlewareFn<RakorContext> =>
  features
    .map((feature) => feature.middleware())
    .reduceRight<MiddlewareFn<RakorContext>>(
      (others, feature) => (ctx, next) => feature(ctx, async () => void (await others(ctx, next))),
      (_, next) => next(),
    )
