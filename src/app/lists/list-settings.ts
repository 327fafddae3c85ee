import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../core/errors.js'

/** Name of the file with settings of lists in the folder of the store. */
const SETTINGS_FILE = 'lists.yaml'

const schema = z.record(
  z.string(),
  z.strictObject({
    /** Age in days beyond which the list clears nobody. */
    staleAfterDays: z.int().min(0).max(3650).optional(),
    /** Form to fetch: a key of `forms` in the table of addresses. */
    form: z.string().optional(),
    /** Folder address of a mirror: parts are fetched from below it by their names. */
    from: z.string().optional(),
    /** Token of the publisher. */
    token: z.string().optional(),
  }),
)

/** What the user set for each list. */
export type ListSettings = z.infer<typeof schema>

/**
 * Reads `lists.yaml` in the folder of the store; without it every list has the defaults. Throws E_CONFIG_INVALID, E_INPUT_UNREADABLE.
 *
 * @example us-ofac-sdn: { staleAfterDays: 7, form: legacy }
 */
export async function readListSettings(folder: string): Promise<ListSettings> {
  const file = path.join(folder, SETTINGS_FILE)
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw new AppError('E_INPUT_UNREADABLE', `${file} cannot be read`, { file }, cause)
  })
  const parsed = schema.safeParse(parsedYaml(text, file) ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError('E_CONFIG_INVALID', issue?.message ?? 'the settings cannot be read', {
    file,
    field: issue?.path.join('.') ?? '',
    expected: 'ID: { staleAfterDays, form, from, token }',
  })
}

function parsedYaml(text: string, file: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    const got = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new AppError('E_CONFIG_INVALID', 'the settings of lists are no YAML', { file, got }, cause)
  }
}

/** Variable that holds the token of a list: `eu-fsf` has BRIDLE_EU_FSF_TOKEN. It goes before `lists.yaml`. */
export const tokenVariable = (id: string): string => `BRIDLE_${id.toUpperCase().replaceAll('-', '_')}_TOKEN`
