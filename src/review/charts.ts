import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { type Markup, markup } from './markup.ts'

/** Where the parts of each row begin and end when they are laid end to end. */
function stacked(rows: readonly (readonly number[])[]): [number, number][][] {
  const keys = (rows[0] ?? []).map((_, index) => index)
  const series = stack<readonly number[], number>()
    .keys(keys)
    .value((row, key) => row[key] ?? 0)([...rows])
  return rows.map((_, row) => series.map((part) => [part[row]?.[0] ?? 0, part[row]?.[1] ?? 0]))
}

/**
 * A bar of several parts. Beside it the numbers stand, so that it has no name of its own.
 *
 * @param kinds classes of the parts, which have the colours
 * @param most the value that fills the whole width
 */
export function bar(parts: readonly number[], kinds: readonly string[], most: number): Markup {
  const x = scaleLinear([0, Math.max(most, 1)], [0, 100])
  const drawn = (stacked([parts])[0] ?? []).map(([from, to], index) => {
    const [left, width] = [x(from).toFixed(2), (x(to) - x(from)).toFixed(2)]
    return markup`<rect class="${kinds[index] ?? ''}" x="${left}" y="0" width="${width}" height="10"/>`
  })
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>`
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [720, 220, 40, 24, 8]
/** More names under the columns would run into each other. */
const MOST_NAMES = 9

/** Columns of several parts over time, with an axis. @param title says in words what it shows */
export function columns(names: readonly string[], rows: readonly (readonly number[])[], kinds: readonly string[], title: string): Markup {
  const most = Math.max(1, ...rows.map((row) => row.reduce((sum, value) => sum + value, 0)))
  const x = scaleBand(names, [LEFT, WIDTH]).padding(0.2)
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4)
  const lines = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        markup`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    )
  const drawn = stacked(rows).flatMap((parts, row) =>
    parts.map(([from, to], part) => {
      const [left, height] = [(x(names[row] ?? '') ?? 0).toFixed(2), (y(from) - y(to)).toFixed(2)]
      return markup`<rect class="${kinds[part] ?? ''}" x="${left}" y="${y(to).toFixed(2)}" width="${x.bandwidth().toFixed(2)}" height="${height}"/>`
    }),
  )
  const every = Math.ceil(names.length / MOST_NAMES)
  const named = names.map((name, index) => {
    if (index % every !== 0) return markup``
    return markup`<text x="${((x(name) ?? 0) + x.bandwidth() / 2).toFixed(2)}" y="${HEIGHT - 6}" text-anchor="middle">${name}</text>`
  })
  return markup`<svg class="columns" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">${lines}${drawn}${named}</svg>`
}

/** A share with its interval, between 0 and 100 %. */
export function interval(share: number, [low, high]: readonly [number, number]): Markup {
  const x = scaleLinear([0, 1], [6, 194])
  const marks = [0, 0.5, 1].map((value) => markup`<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="2" y2="18"/>`)
  const [from, to, at] = [low, high, share].map((value) => x(value).toFixed(2)) as [string, string, string]
  return markup`<svg class="interval" viewBox="0 0 200 20" aria-hidden="true">${marks}<line class="range" x1="${from}" x2="${to}" y1="10" y2="10"/><circle cx="${at}" cy="10" r="5"/></svg>`
}
