/** What is said of how tables are read. */
export const tables = {
  reader: 'pembaca tabel: quick, atau strict (csv-parse saja, tanpa pembaca cepat); hasilnya sama, hanya lebih lambat',
}
