import type { Words } from '../words/index.ts'

/** Shows how far a command is. */
export interface Progress {
  /** Says how many more bytes there are to be read: only now can anything be shown. */
  readonly expect: (bytes: number) => void
  readonly update: (file: string, bytesRead: number, recordsRead: number) => void
  readonly stop: () => void
}

const SILENT: Progress = { expect: () => undefined, update: () => undefined, stop: () => undefined }

/** A bar on stderr with rate and time left, if stderr is a terminal and the size of the inputs is known. */
export async function startProgress(hasProgress: boolean, words: Words): Promise<Progress> {
  if (!hasProgress) return SILENT
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar(
    { format: words.progress, clearOnComplete: true, hideCursor: true, etaBuffer: 50, stream: process.stderr },
    bars.Presets.shades_classic,
  )
  const started = performance.now()
  let done = 0
  let current = ''
  let last = 0
  let total = 0
  let isOver = false
  return {
    expect: (bytes) => {
      const hasStarted = total > 0
      total += bytes
      if (isOver || total === 0) return
      if (hasStarted) bar.setTotal(total)
      else bar.start(total, 0, { file: '', records: 0, rate: 0 })
    },
    update: (file, bytesRead, records) => {
      if (file !== current) {
        done += last
        current = file
      }
      last = bytesRead
      const rate = Math.round(records / Math.max(0.001, (performance.now() - started) / 1000))
      if (isOver || total === 0) return
      bar.update(Math.min(total, done + bytesRead), { file, records, rate })
    },
    stop: () => {
      if (!isOver && total > 0) bar.stop()
      isOver = true
    },
  }
}
