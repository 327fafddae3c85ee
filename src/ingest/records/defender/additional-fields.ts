/** What `AdditionalFields` of a device event says of the device that was plugged in. */
export type PluggedDevice = Readonly<{
  usb_vid: string | null
  usb_pid: string | null
  usb_serial: string | null
  usb_class: string | null
  vendor: string | null
  model: string | null
}>

const VID = /VID_([0-9A-F]{4})/i
const PID = /PID_([0-9A-F]{4})/i

/**
 * Reads the device instance path and names in `AdditionalFields`
 * (learn.microsoft.com, "DeviceEvents": PnpDeviceConnected, UsbDriveMounted). A part of the path that holds `&` is made up by
 * Windows when the device has no serial number, and is none.
 */
export function pluggedDevice(fields: Readonly<Record<string, unknown>>): PluggedDevice {
  const text = (name: string): string | null => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const path = text('DeviceId') ?? text('DeviceInstanceId') ?? ''
  const ids = Array.isArray(fields['VendorIds']) ? fields['VendorIds'].join(' ') : (text('VendorIds') ?? '')
  const all = `${path} ${ids}`
  const last = (path.split('\\').at(-1) ?? '').replace(/&\d$/, '')
  const storage = /VEN_([^&\\]+)&PROD_([^&\\]+)/i.exec(path)
  const monitor = /^DISPLAY\\([A-Z]{3})([0-9A-F]{4})/i.exec(path)
  const named =
    text('DeviceDescription') ?? text('ProductName') ?? storage?.[2]?.replaceAll('_', ' ').trim() ?? null
  // Windows calls every monitor "Generic PnP Monitor": what tells them apart is the EDID product code in the path.
  return {
    usb_vid: VID.exec(all)?.[1]?.toLowerCase() ?? null,
    usb_pid: PID.exec(all)?.[1]?.toLowerCase() ?? null,
    usb_serial:
      text('SerialNumber') ?? (path.includes('\\') && last !== '' && !last.includes('&') ? last : null),
    usb_class: text('ClassName')?.toLowerCase() ?? null,
    vendor:
      text('Manufacturer') ??
      storage?.[1]?.replaceAll('_', ' ').trim() ??
      monitor?.[1]?.toUpperCase() ??
      null,
    model:
      monitor === null ? named : [monitor[2]?.toUpperCase(), named].filter((part) => part != null).join(' '),
  }
}
