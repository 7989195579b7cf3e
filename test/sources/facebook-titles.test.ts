import { expect, test } from 'vitest'
import { groupIn, targetIn } from '../../src/sources/platforms/facebook-titles.ts'

test.each([
  ['Siti Rekaan menyukai postingan Tokoh Rekaan.', 'Siti Rekaan', 'Tokoh Rekaan'],
  ['Siti Rekaan menyukai postingan Tokoh Rekaan.', '', 'Tokoh Rekaan'],
  ['Siti Rekaan menanggapi foto Halaman Rekaan di Grup Warga.', 'Siti Rekaan', 'Halaman Rekaan'],
  ['Siti Rekaan mengomentari sebuah foto.', 'Siti Rekaan', ''],
  ['Siti Rekaan membalas komentarnya sendiri.', 'Siti Rekaan', ''],
  ['Siti Rekaan commented on her own post.', 'Siti Rekaan', ''],
  ["Siti Rekaan likes Tokoh Rekaan's post.", 'Siti Rekaan', 'Tokoh Rekaan'],
  ['Siti Rekaan likes Tokoh Rekaan’s photo in Grup Warga.', '', 'Tokoh Rekaan'],
  ['Siti Rekaan liked a post by Budi bin Karangan.', 'Siti Rekaan', 'Budi bin Karangan'],
  ['Siti Rekaan hat auf einen Beitrag von Tokoh Rekaan reagiert.', 'Siti Rekaan', 'Tokoh Rekaan'],
  ['Anda menjadi anggota Sahabat Rekaan 2024.', '', 'Sahabat Rekaan 2024'],
  ['You became a member of Relawan & Sahabat Rekaan.', '', 'Relawan & Sahabat Rekaan'],
  ['Siti Rekaan menyukai Halaman Rekaan.', 'Siti Rekaan', 'Halaman Rekaan'],
  ['', 'Siti Rekaan', ''],
])('%s (%s) → %s', (title, actor, expected) => expect(targetIn(title, actor)).toBe(expected))

test.each([
  ['Siti Rekaan memposting di Grup Rekaan.', 'Siti Rekaan', 'Grup Rekaan'],
  ['Siti Rekaan posted in Relawan Rekaan.', '', 'Relawan Rekaan'],
  ['Siti Rekaan memperbarui statusnya.', 'Siti Rekaan', ''],
])('%s: the group is %s', (title, actor, expected) => expect(groupIn(title, actor)).toBe(expected))
