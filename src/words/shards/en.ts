import type { shards as indonesian, shardProblem as indonesianProblem } from './id.ts'

export const shards: typeof indonesian = {
  option:
    'scan one share only, such as 3/8; auto/8 takes its number from Slurm or Kubernetes. The share is written to the folder of --output, to be put together by saring merge',
  written: (p) => `Share ${p.index} of ${p.of}: ${p.read} records written to ${p.path}. Put together with: saring merge`,
  merge: {
    summary: 'put the shares of a scan together',
    description:
      'Puts together what saring scan --shard has written. The result is that of one whole scan, byte for byte.\nInputs must still be there: posts that others have liked or shared are read once more.',
    paths: 'files of shares, or folders that hold them',
    examples: [
      ['saring scan exports/ --shard 1/2 --output shares/', 'on one machine; share 2/2 on another'],
      ['saring merge shares/ --output result/', 'when all shares are there'],
    ],
  },
}

export const shardProblem: typeof indonesianProblem = {
  'bad-shard': (p) =>
    `--shard "${p.value}": write share/count, such as 3/8, or auto/8 inside a task of Slurm (of an array that counts from 1) or Kubernetes.`,
  'shard-output': (p) => `--shard needs ${p.option} with the name of a folder, such as ${p.option} shares/`,
  'shards-none': (p) => `${p.path}: there are no shares here (shard-1-of-2.ndjson and so on).`,
  'shard-unknown': (p) => `${p.path}: no share that this version of saring has written. Scan that share again with --shard.`,
  'shard-cut': (p) => `${p.path}:${p.line}: this share was cut off or is damaged. Scan it again with --shard.`,
  'shard-other': (p) =>
    `${p.path}: its options, lexicons or number of shares are not those of ${p.first}. Only shares of one scan can be put together.`,
  'shard-doubled': (p) => `Share ${p.index} is named twice. Name each share once.`,
  'shards-missing': (p) => `Shares ${p.missing.join(', ')} of ${p.of} are missing. Scan them with --shard, then merge again.`,
  'shard-changed': (p) => `${p.path}: ${p.what} has changed since the share was scanned. Put it back, or scan all shares again.`,
}
