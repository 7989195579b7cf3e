import { describe, expect, test } from 'vitest'
import { prove, proveIn } from '../../src/prove.ts'
import { tell, wordsOf } from '../../src/words/index.ts'
import { ALIASES, EXAMPLE_HEAD, GENERAL, ownPack } from '../own-pack.ts'

/** What is told of a pack: `code line:column severity`. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await proveIn([GENERAL, ownPack(files)], ['pilkada-uji'], 'en')
  return problems.map(({ message, line, column, severity }) => `${message.code} ${line}:${column} ${severity}`)
}
const examples = (rows: string, head = EXAMPLE_HEAD): Readonly<Record<string, string>> => ({
  'pilkada-uji/examples.csv': `${head}${rows}\n`,
})
const TODO_HEAD = EXAMPLE_HEAD.replace('\n', ',todo\n')

test('the shipped packs prove themselves: every example, every strong alias, every rule', async () => {
  const { cases, problems } = await prove([], 'id')
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${tell(wordsOf('id'), message)[0]}`)).toEqual([])
  expect(cases.length).toBeGreaterThan(10_000)
}, 60_000)

describe('examples', () => {
  test.each([
    ['what holds', 'Ayo coblos Dodi Karangan!,post,,2024-11-05,SINTANG,high,uji-1,', []],
    ['a tier too high', 'Dodi Karangan lewat,post,,2024-11-05,SINTANG,medium,uji-1,', ['example-tier 2:46 error']],
    ['nobody found', 'Dodi lewat,post,,2024-11-05,SINTANG,low,uji-1,', ['example-missed 2:37 error']],
    ['somebody found where nobody may be', 'Dodi Karangan lewat,post,,2024-11-05,SINTANG,,,', ['example-flagged 2:46 error']],
    ['somebody else', 'Ayo coblos Wati Khayalan,post,,2024-11-05,SINTANG,high,uji-1,', ['example-participants 2:56 error']],
    [
      'behind a cell of two lines',
      '"Hari ini cerah,\nDodi Karangan lewat",post,,2024-11-05,SINTANG,medium,uji-1,',
      ['example-tier 3:47 error'],
    ],
  ])('%s', async (_, row, expected) => {
    expect(await told(examples(`${row}karangan`))).toEqual(expected)
  })

  test.each([
    ['a known miss fails nothing', 'Dodi lewat,post,,2024-11-05,SINTANG,low,uji-1,nama depan,belum bisa', ['todo-open 2:58 note']],
    ['one that holds now is told', 'Dodi Karangan lewat,post,,2024-11-05,SINTANG,low,uji-1,nama,belum bisa', ['todo-holds 2:61 warning']],
    ['an empty cell is none', 'Dodi Karangan lewat,post,,2024-11-05,SINTANG,low,uji-1,nama,', []],
  ])('todo: %s', async (_, row, expected) => {
    expect(await told(examples(row, TODO_HEAD))).toEqual(expected)
  })

  test('a failure says why, in the language of the reader', async () => {
    const pack = ownPack(examples('Dodi lewat,post,,2024-11-05,SINTANG,low,uji-1,nama depan'))
    const { problems } = await proveIn([GENERAL, pack], ['pilkada-uji'], 'en')
    expect(problems.map(({ message }) => tell(wordsOf('en'), message)[0])).toEqual([
      expect.stringMatching(/^Should be low, but there is no finding\. \S/),
    ])
  })

  test('an unknown tier is a mistake in the lexicon, named with its line', async () => {
    await expect(told(examples('Dodi lewat,post,,2024-11-05,SINTANG,berat,uji-1,nama'))).rejects.toMatchObject({
      exitCode: 2,
      problem: { code: 'lexicon', problems: [{ code: 'bad-value', column: 'tier', value: 'berat' }] },
    })
  })
})

describe('strong aliases prove themselves without a row', () => {
  test.each([
    ['uji-1,Semoga Menang,nickname,strong,,,,confirmed,seruan,karangan', []],
    ['uji-1,Bang,nickname,strong,,2026-01-01,2026-02-01,confirmed,di luar masa,karangan', ['alias-unmet 9:7 error']],
    [
      'uji-2,Bang Dokar,nickname,strong,,,,confirmed,sama dengan nomor 1,karangan',
      ['alias-names-others 5:7 error', 'alias-names-others 9:7 error'],
    ],
  ])('%s', async (row, expected) => {
    expect(await told({ 'pilkada-uji/aliases.csv': `${ALIASES}${row}\n` })).toEqual(expected)
  })
})

describe('rules prove themselves on names of every pack', () => {
  const general = (sentence: string): Readonly<Record<string, string>> => ({
    'general/rule-examples.csv': `rule,text,tier,why\n${sentence},x\n`,
  })
  test.each([
    ['a sentence that holds', 'call,Ayo coblos {} besok,high', []],
    ['another tier', 'call,Ayo coblos {} besok,low', ['rule-unmet 2:6 error']],
    ['another rule', 'prayer,Ayo coblos {} besok,high', ['rule-unmet 2:8 error']],
    ['a name besides the gap', 'call,"Ayo coblos {}, bukan Wati Khayalan",high', ['rule-nameless 2:6 error']],
  ])('%s', async (_, sentence, expected) => {
    expect(await told(general(sentence))).toEqual(expected)
  })

  test('a sentence without a gap is a mistake in the lexicon', async () => {
    await expect(told(general('call,Ayo coblos besok,high'))).rejects.toMatchObject({
      problem: { code: 'lexicon', problems: [expect.objectContaining({ column: 'text', expected: 'gap' })] },
    })
  })
})
