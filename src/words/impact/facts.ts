/** What became of an item: see `impact/compare`. */
export type ChangeKind = 'new' | 'lost' | 'raised' | 'lowered' | 'renamed'
