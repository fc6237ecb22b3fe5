/** Other websites in the browser of this machine: the sandbox listens there, and its token is no secret. */
import type { IncomingHttpHeaders } from 'node:http'

const ownHosts = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Whether the request names this machine: a foreign name that leads here is somebody's trick. */
export const namesThisMachine = ({ host = '' }: IncomingHttpHeaders): boolean =>
  ownHosts.has(host.replace(/:\d+$/, '').toLowerCase())

/** Whether a browser says that another site makes the request. Clients that are no browsers say nothing. */
export function comesFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
