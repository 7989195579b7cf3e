import { INSTALOADER } from './monitoring-instaloader.ts'
import { PRESET_SECTIONS } from './monitoring-presets.ts'
import { SNSCRAPE } from './monitoring-snscrape.ts'
import { TWEETS_OF_TOOLS } from './monitoring-twarc.ts'
import { ZEESCHUIMER } from './monitoring-zeeschuimer.ts'
import type { Platform } from './platform.ts'

/**
 * What monitoring tools write as JSON, one object a line or in a list. Nobody's export: every post names its own account, and its
 * platform. The tables of the same tools are read by `presets.ts`.
 */
export const MONITORING: Platform = {
  name: 'monitoring',
  folders: /^$/,
  sections: [ZEESCHUIMER, ...TWEETS_OF_TOOLS, SNSCRAPE, ...INSTALOADER, ...PRESET_SECTIONS],
}
