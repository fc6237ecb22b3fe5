/** Line icons of the page's own, drawn on a square of 24. */
const shapes = {
  back: 'M15 5l-7 7 7 7',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  send: 'M4 12l16-7-6 16-3-7z',
  clip: 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3l-8.4 8.3a5 5 0 0 1-7-7l8-8',
  slash: 'M14.5 5l-5 14M4 4h16v16H4z',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9l6 6 6-6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  reply: 'M9 7L4 12l5 5M4 12h9a6 6 0 0 1 6 6',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.01',
  play: 'M8 5l11 7-11 7z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  book: 'M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h10',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  group:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .7 3.5 2.5 3.5 5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4.5 3.5-6.5 7.5-6.5s7.5 2 7.5 6.5',
  thumb:
    'M7 11v9H4v-9zM7 11l4-7c1.500 0 2.500 1 2.500 2.500L13 10h5.500c1.200 0 2 1 1.700 2.200l-1.500 6.300c-.2 1-1 1.500-2 1.500H7',
  outside: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
} as const

export type Icon = keyof typeof shapes

/** Decoration: what it stands for is said by the text or label beside it. */
export function icon(name: Icon): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${name}`)
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
