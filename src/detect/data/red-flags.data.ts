/**
 * What is done about each of the 105 published indicators of red-flags.csv (own compilation, 2026-11-22, sources cited there). `automated`: a signal
 * reads it from records, now or in a later version; `off by default`: only when asked for, with the reason; `human input`: somebody enters it, it is never
 * inferred; `refused`: never, with the reason. Which signals cover it today stands in their headers (`flags`).
 */
export const DECISIONS = ['automated', 'off by default', 'human input', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]

export const RED_FLAGS: readonly Readonly<{
  id: string
  indicator: string
  decision: Decision
  note: string
}>[] = [
  {
    id: 'RF001',
    indicator: 'Contact details shared by 2+ applicants/employees (phone, email, address, messaging handle)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF002',
    indicator: 'VoIP / disposable / SMS-receive phone number',
    decision: 'automated',
    note: 'number type from the numbering plan; area codes are not compared with people',
  },
  {
    id: 'RF003',
    indicator:
      'Disposable, forwarding or brand-new email; username pattern (word+word+MMDD digits, dev/star/dragon/super)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF004',
    indicator: 'Contact information changes during hiring (phone/email/address)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF005',
    indicator:
      'Inconsistent name spelling, nationality, location, education or work history across CV, profiles, portfolio, payment profile',
    decision: 'automated',
    note: 'field against field, exact tokens; each contradiction quotes both values',
  },
  {
    id: 'RF006',
    indicator: 'CV text reused across different applicants',
    decision: 'automated',
    note: 'shared word sequences between documents (MinHash)',
  },
  {
    id: 'RF007',
    indicator: 'CV claims experience with a technology before it existed',
    decision: 'automated',
    note: 'claimed start of a technology before its first release',
  },
  {
    id: 'RF008',
    indicator: 'CV or profile shows typos/unusual nomenclature; identical template across candidates',
    decision: 'refused',
    note: 'spelling and templates measure language and schooling',
  },
  {
    id: 'RF009',
    indicator:
      'Document metadata: PDF/DOCX author or language differs from person; same Author on several CVs; KST/CST/+09:00 or +08:00/+10:00 timezone offset',
    decision: 'automated',
    note: 'claim against observation: the offset in the file against the claimed place; language of the document is not read',
  },
  {
    id: 'RF010',
    indicator: 'Surprisingly simple portfolio/profile; template site (Netlify/Vercel) and very young domain',
    decision: 'off by default',
    note: 'says little, and needs look-ups on the internet',
  },
  {
    id: 'RF011',
    indicator: 'High application volume from one person/IP/device/time burst',
    decision: 'automated',
    note: 'applications per contact, line and day',
  },
  {
    id: 'RF012',
    indicator:
      'Repeated automated hits of career-site API (Workday hrrecruiting/*) by several external accounts with identical call sequence',
    decision: 'off by default',
    note: 'needs logs that few firms have',
  },
  {
    id: 'RF013',
    indicator: 'Applicant referred by another suspected worker (referral ring)',
    decision: 'human input',
    note: 'a confirmed case is a person’s decision; scores do not travel along referrals',
  },
  {
    id: 'RF014',
    indicator: 'Prior employer/reference cannot be confirmed or is a front company',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF015',
    indicator: 'Reference contact shares phone/email/IP/device with the candidate or with another reference',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF016',
    indicator:
      'Claims degree from Asian/foreign university but employment only in US/CA/KR, or education not confirmed',
    decision: 'refused',
    note: 'where somebody studied is origin',
  },
  {
    id: 'RF017',
    indicator:
      'Name matches public figure/identity theft victim; SSN/ID issued to deceased or to another person; W-2/tax notice complaint',
    decision: 'automated',
    note: 'numbers shown by two people; complaints of victims are entered by a person',
  },
  {
    id: 'RF018',
    indicator: 'Refuses or cannot appear on camera; repeated technical excuses',
    decision: 'human input',
    note: 'the interviewer says so, with the circumstances',
  },
  {
    id: 'RF019',
    indicator: 'Appearance, location or time on camera inconsistent between calls (different person)',
    decision: 'refused',
    note: 'comparison of faces',
  },
  {
    id: 'RF020',
    indicator: 'Face-swap/deepfake artefacts; fails side-turn or hand-over-face test',
    decision: 'human input',
    note: 'result of a liveness check, entered by who made it',
  },
  {
    id: 'RF021',
    indicator: 'Virtual-camera software in meeting or on device (SplitCam, ManyCam, OBS Virtual Camera)',
    decision: 'automated',
    note: 'process names of virtual cameras',
  },
  {
    id: 'RF022',
    indicator:
      'Cheating signs: pauses, eye scanning, reading answers; AI assistant or OTP extension installed',
    decision: 'human input',
    note: 'a structured rating by the interviewer',
  },
  {
    id: 'RF023',
    indicator: 'Background noise / call-centre, same room or background in several candidates',
    decision: 'off by default',
    note: 'needs recordings of interviews',
  },
  {
    id: 'RF024',
    indicator: 'Avoids small talk on claimed place; language test failed; unorthodox identity combination',
    decision: 'refused',
    note: 'small talk and language tests measure origin',
  },
  {
    id: 'RF025',
    indicator: 'Interview joined through VPN/hosting/other country than claimed',
    decision: 'automated',
    note: 'network of the meeting against the claimed place; the line shared with another candidate',
  },
  {
    id: 'RF026',
    indicator: 'Undue concern about, or refusal of, drug test / in-person meeting / fingerprint',
    decision: 'refused',
    note: 'declining a test or a trip is a right, and common',
  },
  {
    id: 'RF027',
    indicator: 'Two personas in overlapping calls: meeting collides, wrong name or account shown',
    decision: 'automated',
    note: 'one line or device joins as two people',
  },
  {
    id: 'RF028',
    indicator: 'MRZ check digits fail or do not fit visual zone',
    decision: 'automated',
    note: 'check digits and fields against what was typed',
  },
  {
    id: 'RF029',
    indicator: 'Low quality, cropped, edited or re-used ID image',
    decision: 'automated',
    note: 'the same image file under two names, by hash',
  },
  {
    id: 'RF030',
    indicator: 'AI-generated or AI-edited headshot; stock photo base',
    decision: 'automated',
    note: 'image files that name their generator in their metadata',
  },
  {
    id: 'RF031',
    indicator: 'Same face/photo with different names',
    decision: 'automated',
    note: 'by hash of the file, never by face',
  },
  {
    id: 'RF032',
    indicator: 'Same ID template/number pattern from document vendor',
    decision: 'automated',
    note: 'repeated document numbers; layouts are not compared',
  },
  {
    id: 'RF033',
    indicator: 'ID verification (IDV) failures or repeated attempts with different documents',
    decision: 'automated',
    note: 'outcomes of the identity provider',
  },
  {
    id: 'RF034',
    indicator: 'Form I-9 / right-to-work data mismatch (SSN area, DOB, name) or E-Verify non-confirmation',
    decision: 'refused',
    note: 'data of Form I-9 may be used for nothing else (8 CFR 274a.2(b)(4))',
  },
  {
    id: 'RF035',
    indicator:
      'Laptop shipping address not on ID, changed after offer, PO box/mailbox store/freight forwarder/unrelated residence',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF036',
    indicator: 'One shipping address receives several devices / several employees',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF037',
    indicator: 'Prefers own device (BYOD) or VDI instead of company laptop',
    decision: 'automated',
    note: 'enrolment of own and virtual machines',
  },
  {
    id: 'RF038',
    indicator:
      'Laptop serial not confirmed or wrong at delivery check; asset never checks in at the ship-to region',
    decision: 'automated',
    note: 'first place of the machine against the parcel',
  },
  {
    id: 'RF039',
    indicator: 'Company laptop geolocation does not match login / claimed location and never converges',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF040',
    indicator: 'Several corporate devices behind one public IP / same router or Wi-Fi (laptop farm)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF041',
    indicator:
      'Device serial / hardware id seen with several users or tenants; sessions of different users on same hardware',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF042',
    indicator: 'Non-standard hostname or unmanaged device enrolled for MFA',
    decision: 'off by default',
    note: 'needs the firm’s pattern of host names',
  },
  { id: 'RF043', indicator: 'Same MFA device for several users', decision: 'automated', note: '' },
  { id: 'RF044', indicator: 'Same MFA phone number for several users', decision: 'automated', note: '' },
  {
    id: 'RF045',
    indicator: 'First sign-in soon after hire from country/ASN different from file (e.g. China then US VPN)',
    decision: 'automated',
    note: '',
  },
  { id: 'RF046', indicator: 'Astrill VPN exit or other known consumer VPN', decision: 'automated', note: '' },
  { id: 'RF047', indicator: 'Sign-in through hosting/datacentre ASN', decision: 'automated', note: '' },
  {
    id: 'RF048',
    indicator: 'Impossible travel between consecutive successful sign-ins',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF049',
    indicator: 'Many IPs/countries on one account in short time',
    decision: 'automated',
    note: 'networks per hour, per exposure',
  },
  { id: 'RF050', indicator: 'One IP logs into several accounts', decision: 'automated', note: '' },
  {
    id: 'RF051',
    indicator: 'Session open continuously for a day or more; long-lived tokens',
    decision: 'automated',
    note: 'length of sessions',
  },
  {
    id: 'RF052',
    indicator: 'Concurrent sessions with different OS/device fingerprints',
    decision: 'automated',
    note: 'sessions of one person on two machines at once',
  },
  {
    id: 'RF053',
    indicator: 'Activity hours fit other timezone than claimed (UTC+8/+9 or night shift)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF054',
    indicator:
      'Browser/OS timezone, locale or keyboard language differs from claimed place (ko-KR, zh-CN, Asia/Pyongyang, Asia/Shanghai, Vladivostok)',
    decision: 'automated',
    note: 'time zone only; keyboard and language are not read',
  },
  {
    id: 'RF055',
    indicator: 'RTT/latency does not fit claimed place (e.g. ~110 ms keystroke lag instead of tens)',
    decision: 'off by default',
    note: 'needs measurements that few firms have',
  },
  {
    id: 'RF056',
    indicator: 'Sign-in from DPRK, or DPRK-linked ranges / border-region Chinese & Russian ISPs',
    decision: 'off by default',
    note: 'only as a list of ranges that the user gives',
  },
  {
    id: 'RF057',
    indicator: 'IdP generic proxy flag (Okta isProxy) after removing iCloud Private Relay egress',
    decision: 'automated',
    note: 'the product’s proxy flag without relays: 310 of 316 were Private Relay',
  },
  {
    id: 'RF058',
    indicator: 'Applicant IP from ATS audit log is VPN/bare-IP referrer/hosting',
    decision: 'automated',
    note: 'network of the application',
  },
  {
    id: 'RF059',
    indicator: 'New proxy + new device success',
    decision: 'automated',
    note: 'new machine over a proxy',
  },
  {
    id: 'RF060',
    indicator: 'ASN/ISP differs day to day, mix of VPN+residential+RU',
    decision: 'automated',
    note: 'networks per month against colleagues',
  },
  {
    id: 'RF061',
    indicator: 'Remote-desktop/RMM tool that the company did not deploy',
    decision: 'automated',
    note: '',
  },
  { id: 'RF062', indicator: 'Two or more RMM vendors on one host', decision: 'automated', note: '' },
  {
    id: 'RF063',
    indicator: 'Chrome Remote Desktop unattended setup by CLI with fixed PIN',
    decision: 'automated',
    note: 'command line of the unattended set-up',
  },
  {
    id: 'RF064',
    indicator: 'RMM/remote tool within first 14-30 days of account creation',
    decision: 'automated',
    note: '',
  },
  { id: 'RF065', indicator: 'IP-KVM default USB identity', decision: 'automated', note: '' },
  { id: 'RF066', indicator: 'IP-KVM default EDID monitor', decision: 'automated', note: '' },
  {
    id: 'RF067',
    indicator: 'Spoofed IP-KVM: keyboard/mouse-named USB device that also exposes mass storage or audio',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF068',
    indicator:
      'Spoofed receiver: Logitech Unifying 046d:C52B without its real interface count/serial/bcdDevice, or EDID cloned (e.g. Acer R246W) identical on several hosts',
    decision: 'automated',
    note: 'one monitor serial on several machines, placeholders apart',
  },
  {
    id: 'RF069',
    indicator:
      'External monitor+HID attach to laptop at delivery, lid closed always, no built-in keyboard/touchpad/camera/mic use',
    decision: 'automated',
    note: 'when the collection script delivers lid and keyboard state',
  },
  {
    id: 'RF070',
    indicator: 'Mouse jiggler / keep-awake (software caffeine or hardware)',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF071',
    indicator: 'Astrill or other VPN client / proxy tool installed on company device',
    decision: 'automated',
    note: 'process names of VPN clients',
  },
  {
    id: 'RF072',
    indicator:
      'Mesh VPN / tunnel to out-of-band device (Tailscale, ZeroTier, ngrok, cloudflared, VS Code dev tunnels)',
    decision: 'automated',
    note: 'process names of tunnels',
  },
  {
    id: 'RF073',
    indicator:
      'Covert control: Zoom session used as remote control + local WebSocket/ARP relay from Python scripts',
    decision: 'automated',
    note: 'meeting software with a local relay',
  },
  {
    id: 'RF074',
    indicator:
      'Same persona tooling: face-swap, multi-profile browsers (AdsPower, Multilogin), Android emulator, voice changer, translation/AI chat',
    decision: 'off by default',
    note: 'tools of honest developers and marketers too',
  },
  {
    id: 'RF075',
    indicator:
      'Attempt to disable/alter EDR, browse for evasion, clear history; loads malware right after receipt',
    decision: 'automated',
    note: 'rules for tampering with sensors',
  },
  {
    id: 'RF076',
    indicator: 'Raspberry Pi / single-board computer as LAN neighbour or file source',
    decision: 'automated',
    note: 'single-board computers among the neighbours',
  },
  {
    id: 'RF077',
    indicator: 'IP-KVM web/DNS traffic on same LAN or from the host',
    decision: 'automated',
    note: 'names that remote KVMs look up',
  },
  {
    id: 'RF078',
    indicator: 'Repeated local "admin" requests to install remote tools / local administrator enabled',
    decision: 'human input',
    note: 'the help desk says so',
  },
  {
    id: 'RF079',
    indicator: 'Git commit history older than account; copied repository with rewritten authors',
    decision: 'automated',
    note: 'commits older than the account',
  },
  {
    id: 'RF080',
    indicator: 'Author name/email of commits varies or belongs to another persona',
    decision: 'automated',
    note: 'commits under another person’s address',
  },
  {
    id: 'RF081',
    indicator: 'Commit timezone offset not that of claimed place (+0900,+0800,+1000)',
    decision: 'automated',
    note: 'claim against observation, by the offset of each commit',
  },
  {
    id: 'RF082',
    indicator: 'Follower ring: mutual follows / cross-commits with known or suspected accounts',
    decision: 'off by default',
    note: 'needs look-ups on the internet, and judges people by their acquaintances',
  },
  {
    id: 'RF083',
    indicator: 'Profile or handle change, deletion of accounts after exposure',
    decision: 'off by default',
    note: 'needs snapshots of public profiles',
  },
  {
    id: 'RF084',
    indicator: 'Pushes company code to personal account/other remote; clones many repos quickly',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF085',
    indicator:
      'Work output pattern of several people on one account (quality/volume swings, no memory of meetings)',
    decision: 'refused',
    note: 'style of work and hours of one account judge people by how they write',
  },
  {
    id: 'RF086',
    indicator:
      'Runs or commits interview-style malware repo (BeaverTail/InvisibleFerret/OtterCookie; VS Code tasks.json runOn folderOpen; git hooks)',
    decision: 'automated',
    note: 'auto-running tasks and install hooks in repositories',
  },
  {
    id: 'RF087',
    indicator: 'Bank account/IBAN/routing shared by several workers',
    decision: 'automated',
    note: '',
  },
  { id: 'RF088', indicator: 'Frequent bank/payout changes in short time', decision: 'automated', note: '' },
  {
    id: 'RF089',
    indicator:
      'Payout to digital bank/transfer service (Payoneer, Wise, prepaid) or name differs from employee',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF090',
    indicator: 'Asks for crypto, prepayment, or anger on non-payment',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF091',
    indicator: 'Flow to PRC-based accounts or via shell company; 1099/contractor company shared',
    decision: 'automated',
    note: 'flows to listed and common wallets; countries of banks are not read',
  },
  {
    id: 'RF092',
    indicator: 'Small repeated unauthorised charges',
    decision: 'off by default',
    note: 'a matter of expense control',
  },
  {
    id: 'RF093',
    indicator: 'Same person holds several concurrent jobs (income verification/tax records)',
    decision: 'human input',
    note: 'the answer of an income verification, asked for lawfully',
  },
  {
    id: 'RF094',
    indicator: 'Salary accepted 25-50% below market without negotiation',
    decision: 'refused',
    note: 'what somebody asks to be paid is no contradiction',
  },
  {
    id: 'RF095',
    indicator: 'Avoids any in-person meeting or call; unreachable in business hours',
    decision: 'human input',
    note: 'the manager says so',
  },
  {
    id: 'RF096',
    indicator: 'Asks colleagues for personal info/accounts, or to communicate off-platform',
    decision: 'human input',
    note: 'a colleague reports it',
  },
  {
    id: 'RF097',
    indicator: 'Data collected to personal cloud before/after termination; extortion mail',
    decision: 'automated',
    note: 'uploads and clones before leaving; extortion mail is reported by a person',
  },
  {
    id: 'RF098',
    indicator: 'Session cookie/credential reuse from non-company device',
    decision: 'automated',
    note: 'one session on two machines',
  },
  {
    id: 'RF099',
    indicator: 'Access after termination; attempt to sabotage',
    decision: 'automated',
    note: '',
  },
  {
    id: 'RF100',
    indicator: 'Privilege growth: asks for repo admin, CI, package publish, signer role',
    decision: 'automated',
    note: 'roles granted in the first 90 days',
  },
  {
    id: 'RF101',
    indicator: 'Medical leave/returns delay when device return is asked; device returned from other address',
    decision: 'automated',
    note: 'address of the return against that of the delivery; leave is not read',
  },
  {
    id: 'RF102',
    indicator: 'Developer and client accounts share one payment account; rating boosts',
    decision: 'automated',
    note: 'one account on both sides',
  },
  {
    id: 'RF103',
    indicator: 'Very many bids with few acceptances; bids >> logins',
    decision: 'off by default',
    note: 'only platforms have it',
  },
  {
    id: 'RF104',
    indicator: 'Account rented/used by other: contacts employer from other account/name',
    decision: 'human input',
    note: 'the platform or the employer reports it',
  },
  {
    id: 'RF105',
    indicator: 'RDP port 3389 or remote-desktop ports open on the IP that uses the account',
    decision: 'refused',
    note: 'would probe machines of third parties',
  },
]
