import type { Words } from '../words/index.ts'
import type { Presentation } from './scan.ts'

/** Shows how far a scan is. */
export interface Progress {
  readonly update: (file: string, bytesRead: number, recordsRead: number) => void
  readonly stop: () => void
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined }

/** A bar on stderr with rate and time left, if stderr is a terminal and the size of the inputs is known. */
export async function startProgress(paths: readonly string[], look: Presentation, words: Words): Promise<Progress> {
  if (!look.hasProgress) return SILENT
  const { diskFiles } = await import('../sources/files.ts')
  const found = await diskFiles(paths).catch(() => undefined)
  const total = (found?.files ?? []).reduce((sum, { size }) => sum + size, 0)
  if (total === 0) return SILENT
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar(
    { format: words.progress, clearOnComplete: true, hideCursor: true, etaBuffer: 50, stream: process.stderr },
    bars.Presets.shades_classic,
  )
  const started = performance.now()
  let done = 0
  let current = ''
  let last = 0
  let isOver = false
  bar.start(total, 0, { file: '', records: 0, rate: 0 })
  return {
    update: (file, bytesRead, records) => {
      if (file !== current) {
        done += last
        current = file
      }
      last = bytesRead
      const rate = Math.round(records / Math.max(0.001, (performance.now() - started) / 1000))
      if (isOver) return
      bar.update(Math.min(total, done + bytesRead), { file, records, rate })
    },
    stop: () => {
      if (!isOver) bar.stop()
      isOver = true
    },
  }
}
