import { FARM, FRONTS } from './cast.mjs'
import { LISTED, LOOK_ALIKE, short, W } from './wallets.mjs'

/** README.md of the example folder. */
export function readme({ people, notes, counts }) {
  const name = (id) => `${id} ${people.find((person) => person.id === id).name}`
  const broken = notes.broken.map(({ file, row, why }) => `| \`${file}\` | ${row} | ${why} |`).join('\n')
  const repeated = notes.repeated.map(({ file, row, why }) => `| \`${file}\` | ${row} | ${why} |`).join('\n')
  const files = counts
    .map(({ path, format, records }) => `| \`${path}\` | ${format} | ${records} |`)
    .join('\n')
  return `# Meridian Analytics, Inc.: a synthetic company with a laptop farm

Everything here is synthetic. The firm, its people, addresses, devices, accounts, wallets, transactions and prices are invented by
\`scripts/generate-meridian.mjs\`; every record says so in a field of its own (\`SYNTHETIC\` in a note, tag or category, \`synthetic\` in
debug data, domains under \`.example\`, serial numbers that begin with \`SYN\`, transaction hashes that begin with \`SYNTHETIC\` in ASCII,
\`0x53594e544845544943\`). Public IP addresses come from documentation and benchmarking ranges, hardware addresses from
00:00:5E:00:53:xx, AS numbers from 64496-64511, telephone numbers from 555-01xx. Addresses like 192.168.x.x stand where a product reports the
local network. Cities, product names, USB
identities and the contracts of USDC and USDT are real, and one address is: \`${LISTED}\`, published by OFAC on 2023-04-24 for SIM Hyon Sop
(42498). The transfers to it are invented, and nothing is exported from it.

Regenerate (same bytes every time; a test checks it):

    node scripts/generate-meridian.mjs

Investigate:

    bridle investigate examples/meridian --out case

What a run should find is in \`examples/meridian.truth.json\`, outside this folder.

## What was planted

A laptop farm with five personas: ${name('W-1042')}, ${name('W-1053')}, ${name('W-1064')}, ${name('W-1077')}, ${name('W-1081')}. The facilitator is ${name('W-1007')}, who
has a real job and a laptop.

* Seven laptops were delivered to ${FARM.line}, Murfreesboro: five first ones, a replacement for W-1077, and that of W-1007. The ship-to of
  each persona was changed after the offer (\`assets/laptops.csv\`). Five of the seven were signed for by HALSTEAD.
* All sign in from ${FARM.ip} and sit behind the access point ${FARM.bssid}; sometimes from the VPN exit 198.18.10.44, W-1077 also from hosting.
* An IP-KVM (PiKVM) was plugged into the laptop of W-1042 four minutes after its first boot, a TinyPilot into that of W-1053 after eleven.
  The others got AnyDesk, RustDesk or Chrome Remote Desktop within days, which the firm did not deploy (it deployed TeamViewer); all five have keep-awake tools.
* References come from two fronts, ${FRONTS.corvane.domain} (registered 2022-07-13, twelve days before W-1042 applied) and ${FRONTS.northgate.domain},
  with one telephone. W-1042 has no other reference.
* The USDC wages of W-1042 (12 payments of 10,200) go to the wallet of W-1077. W-1053 and W-1081 share a bank account; W-1064 changed accounts three times.
* Wallets of the personas pass 85-90 % on to a collector (W-1081 60 %, and 26 % to an exchange deposit); the collector exchanges USDC for USDT every
  Saturday; an intermediate wallet (${short(W.intermediate)}) pays the listed address on Sunday. Payroll → persona → collector → swap → intermediate → listed.
* Three rejected applicants share a telephone, a mailbox or a portfolio with personas.

## What only looks like it

Four users of a commercial VPN (W-1012, W-1037, W-1058, W-1072); a couple with one address, line and account (W-1018, W-1031); two weeks
abroad (W-1022); a move that nobody was told of (W-1035); an administrator with the deployed remote tool (W-1023); a desktop KVM switch (W-1046); a development
board that uses the Linux gadget number 1d6b:0104 (W-1048); a keep-awake utility (W-1039); three contractors of one firm with its telephone (W-1070, W-1071,
W-1073); a mailbox service used once between flats, so that the ship-to changed after the offer (W-1049); one change of account (W-1033); two people whose account numbers end alike (W-1013, W-1055); a few
telephones behind one address of a mobile carrier; laptops of everybody in Chicago delivered to head office (\`sites\` in \`bridle.yaml\`), where people also
sign in from one address, and a café that some of them share; three people paid in USDC who cash out or save (W-1059, W-1074, W-1080); siblings, a second application and
two people of one name among the applicants; one referee per honest firm, so that two candidates may share one.

On the chain: a failed swap that moves nothing but its fee, an ERC-721 whose token id is larger than any amount, an advertising token of unknown
decimals, and a zero-value transfer to ${LOOK_ALIKE}, which looks like the collector ${W.collector}.

## Files

| file | format | records |
|---|---|---|
${files}

\`bridle.yaml\` holds time zone, networks, deployed tools and the mappings of the generic CSVs. \`edr/defender-network-info.csv\` has one column that
Defender does not export: \`Bssid\`, added by the firm's own collection script. \`Agency\` and \`Notes\` in the BambooHR report are custom fields. \`lists/\` is
made elsewhere.

## Broken rows

Row numbers count records, header excluded, broken ones included.

| file | row | why |
|---|---|---|
${broken}

Rows that repeat the native id of another one; they are well-formed and must be counted once:

| file | row | why |
|---|---|---|
${repeated}
`
}
