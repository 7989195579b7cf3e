import { suppress } from '../suppress/en.ts'

/** What a cell should hold, by the code that the schemas give: `date` is a date, `a | b` one of a list. */
export function expectation(code: string): string {
  const known: Readonly<Record<string, string>> = {
    text: 'it must not be empty',
    account: 'write a handle, a link to a profile or group, or the name of a page',
    date: 'write a date that exists, such as 2024-11-27',
    'date-or-empty': 'write a date that exists, such as 2024-11-27, or leave it empty',
    ...suppress.expectation,
    gap: 'write a sentence with {} where a name goes, or {#} inside a hashtag',
    positive: 'write a whole number above 0',
    'party-or-contest': 'write the party, or the office contested in the column contest',
    'no-pair-in-council': 'leave it empty, since candidates for a council stand alone',
    'from-before-to': 'the start date must be before the end date',
    period: 'write {from: 2024-09-25, to: 2024-11-27}',
    'no-criminal-clause': 'delete it, for this table holds no criminal clauses',
    'no-other-instrument': 'name no instrument here; its name is printed from instruments.csv',
    'right-name': 'write the right number, such as MenPANRB 2/2022 of 22 September 2022',
    'sanction-range': 'write it like "rentang hukuman disiplin berat menurut lampiran", or leave it empty',
    'right-hook':
      'Pasal 5 huruf n angka k goes with Pasal 14 huruf i angka k−2, and angka 7 with the signal support-letter only; mend the numbers',
  }
  return known[code] ?? `write ${code.replaceAll(' | ', ' or ')}`
}
