/** Words around a name that are no part of it. Folded, without points. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Stand before a name. */
export const TITLES = words(
  'h hj hi haji hajjah dr dra drs drg drh ir prof kh k.h tgk tgh ust ustad ustadz pdt pnt pt capt kapten apt ns ' +
    'brigjen irjen komjen letjen mayjen jenderal jend letkol kolonel kol ckm tni pol purn hc cand ars gra',
)

/** Degrees that are written without a point or a small letter, so that their form does not give them away. */
export const DEGREES = words(
  'se sh st sp ss sm si sos ssos sag spd skm sip sap skom shut stp sstp sei shi ste sked mm mh ma me mt mp mb ms mm mba mpa mph map msi mpd ' +
    'mkn msc mkes mhum mup mkp mib mmp mppm marcom mars msa mie llm lc ca cpa cfi cfp ak akt ap amd ama ba bba bsc bsba bbus dba dpt hnu ' +
    'kfm aaaik aifo ipm ipu psikolog phd dmin spm spog sppd asean eng par',
)

/** Titles that belong to a name and are borne by many: they tell nobody apart, and nobody is called by them alone. */
export const STYLES = words(
  'muhammad muhamad mohammad mohamad mohamed mochammad mochamad muchammad muchamad mukhamad mokhammad moch moh muh mohd muhd mhd much ' +
    'abdul abd abdu siti sitti habib gus ustaz kiai kyai buya syekh syech sayid sayyid said syarif sultan pangeran raja puang opu daeng karaeng datuk datuak ' +
    'teuku tengku teungku cut tubagus raden mas ayu bagus gusti ngurah anak agung ida cokorda dewa desak wayan made nyoman ketut putu gede kadek ' +
    'komang nengah lalu baiq andi ode tuan guru bin binti van der',
)

/** Between two names of one person. */
export const CALLED = words('alias dipanggil')
