import { type Fields, objectIn, textIn } from './json-values.ts'
import type { Section } from './platform.ts'

/** Whose archive it is: three files tell, of which an archive has one or two. */

const undated = (): string => ''

/** The e-mail address in it is nobody's business. */
const account: Section = {
  name: 'account',
  lists: /^window\.YTD\.account$/,
  era: undated,
  owner: (element) => {
    const { username, accountDisplayName } = inside(element)
    return { account: textIn(username), name: textIn(accountDisplayName) }
  },
}

const manifest: Section = {
  name: 'manifest',
  objects: /^window\.__THAR_CONFIG\/userInfo$/,
  era: undated,
  owner: (element) => {
    const { userName, displayName } = objectIn(element)
    return { account: textIn(userName), name: textIn(displayName) }
  },
}

const userDetails: Section = {
  name: 'user details',
  objects: /^var user_details$/,
  era: undated,
  owner: (element) => {
    const { screen_name: account, full_name: name } = objectIn(element)
    return { account: textIn(account), name: textIn(name) }
  },
}

export const X_OWNERS: readonly Section[] = [account, manifest, userDetails]

/** Since 2020 every element of a list is wrapped in the name of what it is. */
export function inside(element: unknown): Fields {
  const fields = objectIn(element)
  const [only, ...others] = Object.values(fields)
  return others.length === 0 && Object.keys(objectIn(only)).length > 0 ? objectIn(only) : fields
}
