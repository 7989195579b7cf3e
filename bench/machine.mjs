import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'

/** @returns the machine, and the versions of what is measured on it, by name */
export function machineFacts() {
  const version = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version
  const saring = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
  const ripgrep = spawnSync('rg', ['--version'], { encoding: 'utf8' }).stdout?.split('\n', 1)[0]
  return {
    machine: `${cpus()[0]?.model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release().split('-')[0]}`,
    versions: [
      `saring ${saring}`,
      `Node ${process.versions.node}`,
      ...['csv-parse', 'natural', 'franc', 'obscenity'].map((name) => `${name} ${version(name)}`),
      ripgrep ?? 'no ripgrep',
    ].join(', '),
  }
}
