import { expect, test } from 'vitest'
import { DEFAULTS, settle } from '../../src/config/settle.ts'

const file = { file: 'saring.yaml', values: { tier: 'low', region: 'Kab. Sintang' }, lines: new Map([['tier', 3]]) } as const

test.each([
  ['nothing said', {}, undefined, 'medium', { from: 'default' }],
  ['the file alone', {}, file, 'low', { from: 'file', place: 'saring.yaml:3' }],
  ['an option over the file', { tier: 'high' }, file, 'high', { from: 'option' }],
  ['an option like the default', { tier: 'medium' }, file, 'medium', { from: 'option' }],
] as const)('%s', (_, typed, settings, tier, origin) => {
  const settled = settle(typed, settings)
  expect(settled.values.tier).toBe(tier)
  expect(settled.origins.tier).toEqual(origin)
})

test('what nobody says stays the default', () => {
  expect(settle({}, undefined)).toMatchObject({ file: undefined, values: DEFAULTS })
  expect(settle({}, file).values).toMatchObject({ timezone: 'Asia/Jakarta', region: 'Kab. Sintang', lexicons: ['shipped'] })
})
