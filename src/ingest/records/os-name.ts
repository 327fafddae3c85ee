/** Operating system in one word, lower case: windows, macos, linux, ios, android, chromeos, or as written. */
export function osName(text: string | undefined): string | null {
  if (text === undefined) return null
  const os = text.toLowerCase()
  if (/ipad|iphone|\bios\b/.test(os)) return 'ios'
  if (/mac|os x|darwin/.test(os)) return 'macos'
  if (/windows/.test(os)) return 'windows'
  if (/chrome ?os|cros/.test(os)) return 'chromeos'
  if (/android/.test(os)) return 'android'
  return /linux|ubuntu|debian|fedora/.test(os) ? 'linux' : os
}
