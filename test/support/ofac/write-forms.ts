import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { advancedForm } from './advanced-form.js'
import type { Designation } from './designation.js'
import { legacyForm } from './legacy-form.js'
import { simpleForm } from './simple-form.js'

/** Writes designations in all three forms into folders of their own below `folder`; the publication day is 20 August 2026. */
export async function writeForms(
  folder: string,
  all: readonly Designation[],
): Promise<Readonly<Record<'legacy' | 'xml' | 'advanced', readonly string[]>>> {
  const write = async (form: string, files: Readonly<Record<string, string>>): Promise<string[]> => {
    await mkdir(path.join(folder, form), { recursive: true })
    return Promise.all(
      Object.entries(files)
        .filter(([, text]) => text !== '')
        .map(async ([name, text]) => {
          const file = path.join(folder, form, name)
          await writeFile(file, text)
          return file
        }),
    )
  }
  return {
    legacy: await write('legacy', legacyForm(all)),
    xml: await write('xml', { 'SDN.XML': simpleForm(all, '08/20/2026') }),
    advanced: await write('advanced', { 'SDN_ADVANCED.XML': advancedForm(all, [2026, 8, 20]) }),
  }
}
