/**
 * Street suffixes, directions and unit designators with the form in which they compare, from USPS Publication 28, appendices
 * C1 and C2. Applied to every word alike: what matters is that two spellings of one address meet, not that the result is postal.
 */
export const STREET_WORDS: ReadonlyMap<string, string> = new Map(
  `ave: avenue av aven avenu avn avnue
aly: alley allee ally
anx: annex anex
arc: arcade
bch: beach
bnd: bend
blf: bluff bluf
blvd: boulevard boul boulv
br: branch brnch
brg: bridge brdge
brk: brook
byp: bypass bypa bypas
cswy: causeway
ctr: center centre cent cntr
cir: circle circ circl crcl
clf: cliff
cor: corner
cmn: common
ct: court crt
cv: cove
crk: creek
cres: crescent crsent
xing: crossing crssng
dl: dale
dr: drive driv drv
est: estate
expy: expressway expr express exp
ext: extension extn
fld: field
frst: forest
frk: fork
ft: fort frt
fwy: freeway frway
gdn: garden gardn
gdns: gardens
gtwy: gateway
gln: glen
grn: green
grv: grove grov
hbr: harbor harbour
hvn: haven
hts: heights ht
hwy: highway highwy hway hiwy
hl: hill
hls: hills
holw: hollow
is: island
jct: junction jction
knl: knoll knol
lk: lake
lndg: landing
ln: lane
lgt: light
lp: loop
mnr: manor
mdw: meadow
mdws: meadows
ml: mill
mls: mills
mt: mount mnt
mtn: mountain mntain
nck: neck
orch: orchard
pk: park
pkwy: parkway parkwy pky
psge: passage
pne: pine
pl: place
pln: plain
plz: plaza plza
pt: point
prt: port
pr: prairie
rnch: ranch
rpd: rapid
rst: rest
rdg: ridge rdge
riv: river rvr
rd: road
rte: route
shr: shore
spg: spring
sq: square sqr squ
sta: station
strm: stream
st: street str strt saint
smt: summit
ter: terrace terr
trce: trace
trl: trail
tunl: tunnel
tpke: turnpike trnpk
un: union
vly: valley
via: viaduct
vw: view
vlg: village vill
vis: vista
walk: walks
wl: well
wls: wells
n: north
s: south
e: east
w: west
ne: northeast
nw: northwest
se: southeast
sw: southwest
unit: apartment apt flat
ste: suite
fl: floor
rm: room
bldg: building
dept: department
lot: lots
pmb: mailbox`
    .split('\n')
    .flatMap((line) => {
      const [short = '', words = ''] = line.split(': ')
      return words.split(' ').map((word) => [word, short] as const)
    }),
)
