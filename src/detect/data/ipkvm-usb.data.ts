/**
 * Identities under which IP-KVMs present themselves to the machine that they control, as shipped. All can be changed by their
 * owner: absence proves nothing. A row matches when every part that it has agrees: \`vid\` and \`pid\` exactly, \`words\` as part
 * of the vendor and product text, in lower case.
 *
 * 1d6b:0104 is the number of any Linux USB gadget (development boards, telephones), so it never stands alone. Sources, as
 * checked on 2026-11-22: docs.pikvm.org/id and kvmd defaults; pidcodes/pidcodes.github.com PR 881; tiny-pilot init-usb-gadget;
 * jetkvm/kvm internal/usbgadget; sipeed/NanoKVM S03usbdev; a sysfs listing of BliKVM in a public repository.
 */
export const IPKVM_USB: readonly Readonly<{
  device: string
  vid: string | null
  pid: string | null
  words: string | null
}>[] = [
  { device: 'PiKVM', vid: '1d6b', pid: '0104', words: 'pikvm' },
  { device: 'PiKVM', vid: '1d6b', pid: '0104', words: 'pi-kvm' },
  { device: 'PiKVM', vid: '1d6b', pid: '0104', words: 'composite kvm device' },
  { device: 'PiKVM', vid: '1209', pid: 'eda1', words: null },
  { device: 'PiKVM', vid: '1209', pid: 'eda2', words: null },
  { device: 'PiKVM', vid: '1209', pid: 'eda3', words: null },
  { device: 'TinyPilot', vid: '1d6b', pid: '0104', words: 'tinypilot' },
  { device: 'key-mime-pi', vid: '1d6b', pid: '0104', words: 'keymimepi' },
  { device: 'JetKVM', vid: '1d6b', pid: '0104', words: 'jetkvm' },
  { device: 'JetKVM', vid: '1d6b', pid: '0044', words: 'jetkvm' },
  { device: 'Sipeed NanoKVM', vid: '3346', pid: '1009', words: null },
  { device: 'BliKVM', vid: '1d6b', pid: '0106', words: 'blikvm' },
  { device: 'BliKVM', vid: '1d6b', pid: '0106', words: 'smart-kvm' },
  // Brand names that no other product bears: virtual drives of these devices report text without numbers.
  { device: 'PiKVM', vid: null, pid: null, words: 'pikvm' },
  { device: 'TinyPilot', vid: null, pid: null, words: 'tinypilot' },
  { device: 'JetKVM', vid: null, pid: null, words: 'jetkvm' },
  { device: 'Sipeed NanoKVM', vid: null, pid: null, words: 'nanokvm' },
  { device: 'BliKVM', vid: null, pid: null, words: 'blikvm' },
  // Not confirmed on a device of our own: the text is that of a kvmd fork and names the maker.
  { device: 'GL.iNet Comet (not confirmed)', vid: null, pid: null, words: 'glinet composite' },
]

/**
 * Monitors that an IP-KVM pretends to be (EDID): manufacturer \`LNX\` with PiKVM's product number or name (docs.pikvm.org/id). The
 * capture chip's own default, a Toshiba name, is left out: it is not confirmed and televisions bear it.
 */
export const IPKVM_EDID: readonly Readonly<{ device: string; vendor: string; words: string }>[] = [
  { device: 'PiKVM', vendor: 'lnx', words: '7773' },
  { device: 'PiKVM', vendor: 'lnx', words: 'pikvm' },
]
