// Loaded before the program: whoever opens a socket or a .env ends it.

import fs from 'node:fs'
import { Module, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const forbid = (what) => () => {
  process.stderr.write(`forbidden: ${what}\n`)
  process.exit(99)
}
net.Socket.prototype.connect = forbid('socket')
for (const name of ['readFileSync', 'openSync', 'createReadStream', 'readFile', 'open']) {
  const original = fs[name]
  fs[name] = (path, ...rest) => (/(?:^|[/\\])\.env/.test(String(path)) ? forbid('.env')() : original.call(fs, path, ...rest))
}
syncBuiltinESMExports()
process.on('exit', () => {
  const loaded = Object.keys(Module._cache).filter((name) => /[/\\]natural[/\\]lib/.test(name))
  const own = /stemmers[/\\]indonesian[/\\]|tokenizers[/\\](?:aggressive_tokenizer_id|tokenizer)\.js$|util[/\\]stopwords_id\.js$/
  process.stderr.write(
    `natural: ${loaded.filter((name) => own.test(name)).length > 0 ? 'stemmer' : 'nothing'}, ${loaded.filter((name) => !own.test(name)).length} others\n`,
  )
})
