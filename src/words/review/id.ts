import { page } from './page/id.ts'
import { report } from './report/id.ts'

interface Range {
  readonly low: number
  readonly high: number
}
const comma = (number: string): string => number.replace('.', ',')
/** `0.0099` is `0,99%`. */
const percent = (share: number): string => `${comma((share * 100).toFixed(2))}%`
const decimal = (value: number): string => comma(value.toFixed(2))

/** What `saring review …`, `saring sample` and `saring estimate` say, and what stands in the sheets that reviewers fill in. */
export const review = {
  summary: 'untuk penelaah: ambil keputusan dari lembar, bagi, dan bandingkan',
  description:
    'Perintah bagi penelaah: mengambil keputusan dari lembar yang sudah diisi, membagi lembar untuk dua penelaah, dan mengukur kesepakatan mereka.',
  decision: { relevan: 'relevan', tidak: 'tidak', ragu: 'ragu', 'di luar mandat': 'di luar mandat' },
  decisionHelp: {
    relevan: 'perlu ditindaklanjuti oleh yang berwenang; bukan penilaian atas orangnya',
    tidak: 'tidak menyangkut netralitas: temuan keliru',
    ragu: 'perlu penelaah kedua atau keterangan lain',
    'di luar mandat': 'orang, waktu atau perbuatan ini bukan urusan mandat',
  },
  /** Of a scan with --baseline. */
  known: (p: { readonly count: number; readonly dossier: string; readonly isListed: boolean }) =>
    `${p.count} temuan sudah ada pada ${p.dossier} dan tidak ditampilkan lagi${p.isListed ? '; dengan keputusannya di known.csv' : ''}.`,
  guide: {
    sheet: 'Temuan',
    name: 'Panduan',
    title: 'Cara menelaah',
    steps: [
      'Baca teks, teks_sasaran dan alasan. Bukti berhuruf tebal di antara «tanda».',
      'Pilih keputusan dari daftar pada kolom keputusan; isi alasan_keputusan, penelaah dan waktu_telaah.',
      'Lembar boleh diurutkan, disaring, diberi warna, dan disimpan sebagai XLSX atau CSV apa pun. Kolom kuning saja yang diisi.',
      'Jangan menghapus baris atau kolom dan jangan mengubah sel lain: baris yang buktinya berubah tidak diterima.',
      'Selesai: saring review import lembar.xlsx --dossier hasil/',
    ],
    decisions: 'Arti keputusan',
    columns: 'Isi setiap kolom',
    refusal: 'Pilih salah satu dari daftar.',
    cut: 'Lembar Excel sudah penuh: temuan selebihnya hanya ada di flagged.csv.',
  },
  page,
  report,
  import: {
    summary: 'ambil keputusan dari lembar yang sudah diisi',
    description:
      'Membaca lembar yang sudah diisi penelaah, dalam bentuk apa pun ia disimpan: CSV dengan ; , atau tab, UTF-8, UTF-16, Windows-1252, XLSX;\nurutan dan saringan boleh berubah. Baris dicocokkan dengan kuncinya dan diperiksa dengan cek_bukti. Baris yang buktinya berubah, kunci yang\nganda atau hilang, dan angka yang dibulatkan didaftar dan tidak diterima (kode keluar 4). Keputusan ditambahkan pada decisions.ndjson,\nsetiap barisnya terikat pada baris sebelumnya.',
    sheets: 'lembar yang sudah diisi (CSV/XLSX)',
    dossier: 'folder hasil scan: setiap baris dibandingkan dengan lembar aslinya, dan baris yang hilang terlihat',
    decisions: 'catatan keputusan (bawaan: decisions.ndjson di folder --dossier, atau di folder kerja)',
    reviewer: 'penelaah untuk baris yang tidak menyebutnya',
    partial: 'lembar hanya memuat sebagian baris; yang tidak ada bukan masalah',
    timezone: 'zona waktu bagi waktu_telaah tanpa zona',
    format: 'bentuk keluaran',
    examples: [
      ['saring review import hasil/flagged.xlsx --dossier hasil/', 'lembar yang diisi di tempatnya'],
      ['saring review import siti.csv budi.xlsx --dossier hasil/', 'beberapa lembar sekaligus'],
      ['saring review import sebagian.csv --dossier hasil/ --partial --reviewer siti', ''],
    ],
    taken: (p: { readonly count: number; readonly path: string }) => `${p.count} keputusan ditambahkan pada ${p.path}.`,
    known: (p: { readonly count: number }) => `${p.count} sudah tercatat sebelumnya.`,
    undecided: (p: { readonly count: number }) => `${p.count} baris belum diputuskan.`,
    unsigned: (p: { readonly count: number }) => `${p.count} keputusan tidak menyebut penelaah; isi kolom penelaah, atau pakai --reviewer.`,
    refused: (p: { readonly count: number }) => `${p.count} baris tidak diterima:`,
    deleted: (p: { readonly count: number }) => `${p.count} baris hasil tidak ada di lembar (--partial bila memang hanya sebagian):`,
    unheld: 'Tanpa --dossier, baris yang dihapus tidak dapat terlihat.',
    more: (p: { readonly count: number }) => `… dan ${p.count} lagi; --format json menampilkan semuanya.`,
  },
  split: {
    summary: 'bagi temuan yang sama kepada beberapa penelaah',
    description:
      'Menulis satu lembar untuk setiap penelaah: item yang sama, urutannya diacak sendiri-sendiri, tanpa tingkat, skor, nama, unit dan peserta,\nagar masing-masing menilai sendiri. Bandingkan hasilnya dengan saring review agree.',
    sheets: 'lembar hasil scan (flagged.csv atau flagged.xlsx)',
    output: 'folder untuk lembar-lembarnya',
    reviewers: 'nama para penelaah, dipisah koma; menjadi nama berkas',
    seed: 'benih pengacakan; benih yang sama memberi lembar yang sama',
    size: 'hanya sekian item, ditarik menurut benih',
    format: 'bentuk lembar',
    examples: [
      ['saring review split hasil/flagged.xlsx -o telaah/ --reviewers siti,budi', ''],
      ['saring review split hasil/flagged.csv -o telaah/ --reviewers siti,budi --size 200 --seed 2024', ''],
    ],
    written: (p: { readonly items: number; readonly files: readonly string[] }) => `${p.items} item, ditulis: ${p.files.join(', ')}`,
  },
  agree: {
    summary: 'ukur kesepakatan dua penelaah',
    description:
      'Membandingkan keputusan dua penelaah atas item yang sama: persentase yang sama dan kappa Cohen, masing-masing dengan rentang 95%.\nDengan --output, item yang berbeda ditulis ke lembar sendiri untuk penengah.',
    sheet: 'lembar yang sudah diisi',
    output: 'lembar bagi item yang berbeda (.xlsx atau .csv)',
    examples: [['saring review agree telaah/siti.xlsx telaah/budi.xlsx -o telaah/berbeda.xlsx', '']],
    pairs: (p: { readonly pairs: number; readonly alone: number }) =>
      `Diputuskan keduanya: ${p.pairs} item${p.alone === 0 ? '' : `; oleh satu penelaah saja: ${p.alone}`}.`,
    same: (p: { readonly same: number; readonly share: number } & Range) =>
      `Sama: ${p.same} item, ${percent(p.share)} (95%: ${percent(p.low)} sampai ${percent(p.high)}).`,
    kappa: (p: { readonly value: number } & Range) =>
      `Kappa Cohen: ${decimal(p.value)} (95%: ${decimal(p.low)} sampai ${decimal(p.high)}). 1 berarti selalu sama, 0 tidak lebih dari kebetulan.`,
    noKappa: 'Kappa Cohen tidak dapat dihitung: semua keputusan jatuh pada satu pilihan, atau belum ada yang diputuskan keduanya.',
    few: (p: { readonly pairs: number; readonly fewest: number }) =>
      `Hanya ${p.pairs} item: rentangnya belum dapat diandalkan di bawah ${p.fewest}.`,
    table: 'Baris: penelaah pertama; kolom: penelaah kedua.',
    written: (p: { readonly count: number; readonly path: string }) => `${p.count} item yang berbeda ditulis ke ${p.path}.`,
  },
  sample: {
    summary: 'tarik contoh acak dari yang tidak ditandai',
    description:
      'Memindai seperti saring scan, lalu menarik contoh dari item yang tidak menjadi temuan: sebanding menurut platform dan aksi, ditambah\nsedikitnya sekian item tiap akun, urutannya diacak, tanpa keterangan apa pun tentang orangnya. Isi lembarnya, lalu jalankan saring estimate.\nAkun yang disebut di dalam teks tidak disamarkan, sebab tanpa itu itemnya tidak dapat dinilai.',
    output: 'folder untuk lembar contoh dan rencananya (sample.json)',
    size: 'banyaknya item; 300 tanpa temuan berarti paling banyak 0,99% terlewat',
    perAccount: 'sedikitnya sekian item tiap akun; yang ditambahkan untuk ini tidak ikut dihitung; 0 berarti tanpa batas bawah',
    seed: 'benih penarikan; benih yang sama memberi contoh yang sama',
    examples: [
      ['saring sample ekspor/ --roster pegawai.csv -o contoh/', ''],
      ['saring sample ekspor/ --roster pegawai.csv -o contoh/ --size 500 --per-account 2 --seed 2024', ''],
    ],
    drawn: (p: { readonly items: number; readonly population: number; readonly more: number; readonly file: string }) =>
      `${p.items} dari ${p.population} item yang tidak ditandai${p.more === 0 ? '' : `, dan ${p.more} lagi agar setiap akun terwakili`}: ${p.file}`,
    notAssessable: (p: { readonly count: number }) =>
      `${p.count} item tanpa teks yang sasarannya tidak diketahui tidak ikut: tidak seorang pun dapat menilainya.`,
    next: (p: { readonly folder: string }) => `Isi lembarnya, lalu: saring estimate ${p.folder} --decisions hasil/decisions.ndjson`,
  },
  estimate: {
    summary: 'taksir yang terlewat dari contoh yang sudah dinilai',
    description:
      'Menghitung dari keputusan atas contoh berapa yang paling banyak terlewat (batas binomial eksak, Clopper–Pearson, 95%) dan, dengan\n--decisions, berapa bagian dari yang relevan telah ditemukan. Yang ragu dihitung terlewat pada batas atas.',
    folder: 'folder yang ditulis saring sample',
    sheet: 'lembar contoh yang sudah diisi, bila bukan yang di folder itu (dapat diulang)',
    decisions: 'catatan keputusan atas temuan (decisions.ndjson)',
    examples: [['saring estimate contoh/ --decisions hasil/decisions.ndjson', '']],
    atMost: (p: { readonly missed: number; readonly decided: number; readonly atMost: number; readonly items: number }) =>
      `${p.missed} dari ${p.decided}: paling banyak ${percent(p.atMost)} (95%), kira-kira ${p.items} item.`,
    population: (p: { readonly population: number }) => `Contoh ditarik dari ${p.population} item yang tidak ditandai.`,
    share: (p: Range & { readonly lowItems: number; readonly highItems: number }) =>
      `Dua sisi: ${percent(p.low)} sampai ${percent(p.high)} (95%), kira-kira ${p.lowItems} sampai ${p.highItems} item.`,
    unsure: (p: { readonly count: number }) => `${p.count} ragu: dihitung terlewat pada batas atas.`,
    beside: (p: { readonly decided: number; readonly missed: number }) =>
      `Di luar taksiran: ${p.missed} dari ${p.decided} item tambahan per akun relevan.`,
    recall: (p: { readonly value: number; readonly relevant: number; readonly reviewed: number; readonly flagged: number } & Range) =>
      `Yang relevan dan ditemukan: ${percent(p.value)} (95%: ${percent(p.low)} sampai ${percent(p.high)}); ${p.relevant} relevan dari ${p.reviewed} temuan yang diputuskan.`,
    open: (p: { readonly count: number }) =>
      `${p.count} temuan belum diputuskan: yang relevan di antaranya belum terhitung, maka angka sebenarnya dapat lebih tinggi.`,
    weakness: {
      'nothing-decided': 'Belum ada yang diputuskan: belum ada yang dapat ditaksir.',
      'too-few': 'Contoh terlalu kecil: tanpa satu pun yang terlewat, lebih dari 5% masih mungkin. Tarik contoh yang lebih besar.',
      undecided: 'Belum semua contoh diputuskan: angka ini belum akhir, dan hanya sah bila yang belum itu tidak dipilih-pilih.',
      'too-wide': 'Contoh terlalu kecil untuk bagian yang ditemukan: rentangnya lebih dari 30 poin. Tarik contoh yang lebih besar.',
    },
    undecided: (p: { readonly count: number }) => `${p.count} item contoh belum diputuskan.`,
    needed: (p: { readonly one: number; readonly half: number }) =>
      `Sebagai pegangan: ${p.one} item tanpa yang terlewat menahan batasnya di bawah 1%, ${p.half} di bawah 0,5%.`,
  },
  /** Why a row is not taken. */
  refusal: {
    'no-key': (_: object) => 'kunci kosong; salin baris itu dari lembar asli',
    'bad-key': (p: { readonly key: string }) =>
      `kunci ${p.key} salah tulis: huruf pemeriksanya tidak cocok; salin baris itu dari lembar asli`,
    doubled: (p: { readonly key: string; readonly lines: readonly number[] }) =>
      `${p.key} ada di baris ${p.lines.join(', ')}; hapus yang bukan asli`,
    'unknown-key': (p: { readonly key: string }) =>
      `${p.key} tidak ada di lembar asli; sebut folder asalnya dengan --dossier (lembar contoh dibaca oleh saring estimate)`,
    'not-sampled': (p: { readonly key: string }) =>
      `${p.key} tidak ada di contoh ini; sebut lembar contoh ini, dan ambil lembar temuan dengan saring review import`,
    rounded: (p: { readonly key: string; readonly column: string }) =>
      `${p.key}: ${p.column} dibulatkan oleh program lembar kerja; salin sel itu dari lembar asli`,
    changed: (p: { readonly key: string; readonly columns: readonly string[] }) =>
      `${p.key}: bukti berubah${p.columns.length === 0 ? '' : ` pada ${p.columns.join(', ')}`}; salin baris itu dari lembar asli`,
    'no-check': (p: { readonly key: string }) => `${p.key}: cek_bukti kosong atau rusak; salin dari lembar asli`,
    'unknown-decision': (p: { readonly key: string; readonly value: string }) =>
      `${p.key}: keputusan "${p.value}" tidak dikenal; pilih relevan, tidak, ragu, atau di luar mandat`,
    contradicts: (p: { readonly key: string; readonly decisions: readonly string[] }) =>
      `${p.key}: lembar-lembar ini memuat keputusan berbeda (${p.decisions.join(', ')}) dari penelaah yang sama atau tanpa nama; isi kolom penelaah, atau hapus salah satu`,
    'bad-time': (p: { readonly key: string; readonly value: string }) =>
      `${p.key}: waktu_telaah "${p.value}" bukan waktu; tulis seperti 12/09/2024 19.30, atau kosongkan`,
  },
  /** What `saring verify` says of the log of decisions. */
  chain: {
    option: 'catatan keputusan, bila bukan decisions.ndjson di folder hasil',
    sound: (p: { readonly count: number; readonly head: string }) => `keputusan: ${p.count} baris, rantai utuh, hash terakhir ${p.head}`,
    broken: (p: { readonly file: string; readonly line: number }) => `keputusan: rantai ${p.file} putus di baris ${p.line}`,
    onlyBroken: 'Selain catatan keputusan, semua yang diperiksa cocok dengan manifest. Ambil salinan catatan keputusan yang utuh.',
  },
}

/** Mistakes in what reviewers hand in that stop a command. */
export const reviewProblem = {
  'input-ods': (p: { readonly file: string }) =>
    `${p.file}: berkas LibreOffice (.ods) tidak dibaca. Buka di LibreOffice, lalu Simpan Sebagai .xlsx atau CSV UTF-8.`,
  'sample-missing': (p: { readonly path: string }) =>
    `${p.path}: tidak ada sample.json dengan lembarnya di sini. Sebut folder yang ditulis saring sample -o folder/.`,
  'review-reviewers': (p: { readonly value: string }) =>
    `--reviewers: "${p.value}" harus menyebut sedikitnya dua nama yang berbeda, dipisah koma.`,
  'review-same-file': (p: { readonly reviewers: readonly string[] }) =>
    `--reviewers: ${p.reviewers.join(', ')}: dua nama di antaranya menjadi nama berkas yang sama. Bedakan hurufnya, bukan hanya besar kecil, spasi, atau tanda bacanya.`,
  'review-empty': (p: { readonly files: readonly string[] }) => `${p.files.join(', ')}: tidak ada baris temuan di dalamnya.`,
  'decisions-missing': (p: { readonly path: string }) =>
    `${p.path}: catatan keputusan tidak ada. Periksa nama dan letaknya; saring review import menulisnya dari lembar yang sudah diisi. Bila memang belum ada keputusan, tinggalkan --decisions.`,
  'decisions-broken': (p: { readonly path: string; readonly line: number }) =>
    `${p.path}:${p.line}: baris ini tidak bersambung dengan yang sebelumnya; catatan keputusan telah diubah atau terpotong. Ambil salinan yang utuh.`,
  'dossier-edited': (p: { readonly path: string }) =>
    `${p.path}: flagged.csv dan flagged.xlsx keduanya sudah diubah, sehingga tidak ada lembar asli untuk dibandingkan. Jalankan scan lagi ke folder lain dan sebut folder itu.`,
  'review-no-sheet': (p: { readonly file: string }) =>
    `${p.file}: tidak ada kolom kunci dan keputusan di sini. Sebut lembar telaah yang sudah diisi, misalnya hasil/flagged.xlsx; judul kolomnya jangan diubah.`,
  'review-no-check': (p: { readonly file: string }) =>
    `${p.file}: kolom cek_bukti (evidence_check) tidak ada, sehingga bukti tidak dapat diperiksa. Kembalikan kolomnya, atau sebut --dossier.`,
  'review-remote': (p: { readonly file: string }) =>
    `${p.file}: keputusan dari halaman telaah tidak memuat bukti, maka hanya dapat diambil dengan saring review import --dossier hasil/.`,
  'review-doubled-columns': (p: { readonly file: string; readonly columns: readonly string[] }) =>
    `${p.file}: kolom ${p.columns.join(', ')} ada lebih dari satu, sehingga tidak jelas mana yang berlaku. Sisakan satu, atau beri judul lain pada yang bukan.`,
  'review-columns': (p: { readonly file: string; readonly columns: readonly string[] }) =>
    `${p.file}: kolom ${p.columns.join(', ')} tidak ada. Kembalikan dari lembar asli; kolom boleh disembunyikan, jangan dihapus.`,
}
