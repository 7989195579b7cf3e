/** What is said of scans in shares, `saring scan --shard` and `saring merge`. */
export const shards = {
  option:
    'saring satu bagian saja, mis. 3/8; auto/8 mengambil nomornya dari Slurm atau Kubernetes. Bagian ditulis ke folder --output, lalu disatukan dengan saring merge',
  /** On the screen, when a share is written. */
  written: (p: { readonly index: number; readonly of: number; readonly read: number; readonly path: string }) =>
    `Bagian ${p.index} dari ${p.of}: ${p.read} catatan ditulis ke ${p.path}. Satukan dengan: saring merge`,
  merge: {
    summary: 'satukan bagian-bagian sebuah penyaringan',
    description:
      'Menyatukan bagian yang ditulis saring scan --shard. Hasilnya sama byte demi byte dengan satu penyaringan utuh.\nBerkas masukan harus masih ada: kiriman yang disukai atau dibagikan orang lain dibaca sekali lagi.',
    paths: 'berkas bagian, atau folder tempat bagian-bagian itu',
    examples: [
      ['saring scan ekspor/ --shard 1/2 --output bagian/', 'di satu mesin; bagian 2/2 di mesin lain'],
      ['saring merge bagian/ --output hasil/', 'setelah semua bagian ada'],
    ],
  },
}

/** Mistakes in shares that stop a command. */
export const shardProblem = {
  'bad-shard': (p: { readonly value: string }) =>
    `--shard "${p.value}": tulis bagian/jumlah, mis. 3/8, atau auto/8 di dalam tugas Slurm (larik mulai dari 1) atau Kubernetes.`,
  'shard-output': (p: { readonly option: string }) => `--shard memerlukan ${p.option} dengan nama folder, mis. ${p.option} bagian/`,
  'shards-none': (p: { readonly path: string }) => `${p.path}: tidak ada bagian (shard-1-of-2.ndjson dst.) di sini.`,
  'shard-unknown': (p: { readonly path: string }) =>
    `${p.path}: bukan bagian yang ditulis versi saring ini. Saring ulang bagian itu dengan --shard.`,
  'shard-cut': (p: { readonly path: string; readonly line: number }) =>
    `${p.path}:${p.line}: bagian ini terpotong atau rusak. Saring ulang bagian itu dengan --shard.`,
  'shard-other': (p: { readonly path: string; readonly first: string }) =>
    `${p.path}: opsi, leksikon, atau jumlah bagiannya berbeda dari ${p.first}. Satukan hanya bagian dari satu penyaringan.`,
  'shard-doubled': (p: { readonly index: number }) => `Bagian ${p.index} disebut dua kali. Sebut setiap bagian satu kali.`,
  'shards-missing': (p: { readonly missing: readonly number[]; readonly of: number }) =>
    `Bagian ${p.missing.join(', ')} dari ${p.of} tidak ada. Saring bagian itu dengan --shard, lalu satukan lagi.`,
  'shard-changed': (p: { readonly path: string; readonly what: string }) =>
    `${p.path}: ${p.what} berubah sejak bagian disaring. Kembalikan berkas itu, atau saring ulang semua bagian.`,
}
