/** Who may use the page: whoever sits at this machine. Another website in the same browser may not. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { comesFromElsewhere, namesThisMachine } from '../foreign.ts'

/** Why the request is refused, or undefined. What changes something must come from the page itself. */
export function refusal(request: IncomingMessage): 'host' | 'origin' | undefined {
  const { host = '', origin } = request.headers
  if (!namesThisMachine(request.headers)) return 'host'
  // A link on another site may open the page, and do nothing else.
  if (comesFromElsewhere(request.headers)) return isOpening(request) ? undefined : 'origin'
  if (origin !== undefined && origin !== `http://${host}`) return 'origin'
  return request.method === 'GET' || origin !== undefined ? undefined : 'origin'
}

function isOpening({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === '/' && headers['sec-fetch-dest'] === 'document'
}

/** Scripts, styles and pictures from here alone, no frames, nothing told to other sites. */
export function protect(response: ServerResponse): void {
  const policy = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  for (const [name, value] of Object.entries(policy)) response.setHeader(name, value)
}
