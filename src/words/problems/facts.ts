/** What is wrong, and what to do about it. */
export type Told = readonly [text: string, remedy: string]

export type Tellers = Readonly<Record<string, (facts: never) => Told>>
