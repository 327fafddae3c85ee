/** Titles, ranks and forms of address before or behind a name of a person; they say nothing about who it is. Normalised spelling. */
export const TITLES: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'miss', 'mister', 'sir', 'dame', 'lord', 'lady', 'dr', 'doctor', 'prof', 'professor', 'eng', 'engr', 'ing', 'rev', 'reverend', 'hon', 'honorable',
  'jr', 'sr', 'esq', 'phd', 'md', 'mba',
  'president', 'presidente', 'prasident', 'praesident', 'predsjednik', 'predsednik', 'presiden', 'elnok', 'prezident', 'prezydent', 'minister', 'chairman', 'senator', 'governor', 'ambassador',
  'king', 'queen', 'prince', 'princess', 'emir', 'amir', 'sultan', 'imam', 'ayatollah', 'ayatullah', 'hojjatoleslam',
  'general', 'gen', 'lieutenant', 'lt', 'colonel', 'col', 'major', 'maj', 'captain', 'capt', 'commander', 'cmdr', 'brigadier', 'brig', 'admiral', 'marshal', 'sergeant', 'sgt',
  'haji', 'hajji', 'hadji', 'hajj', 'al hajj', 'mullah', 'mulla', 'molla', 'maulavi', 'mawlawi', 'maulvi', 'maulana', 'mawlana', 'qari', 'sheikh', 'shaykh', 'shaikh', 'sheik', 'cheikh', 'sayyid', 'sayyed', 'seyyed', 'sayed', 'syed', 'hafiz', 'alhaji', 'alhaj', 'ustad', 'ustaz', 'mufti', 'agha',
  'don', 'dona', 'senor', 'senora', 'herr', 'frau', 'monsieur', 'madame', 'mme', 'signor', 'signora', 'pan', 'pani', 'gospodin', 'comrade',
  'thiru', 'shri', 'sri', 'smt', 'datuk', 'dato', 'datin', 'tun', 'tan sri', 'ustadz', 'tgk', 'kh',
  'г', 'господин', 'президент', 'генерал',
])

/**
 * Titles that are also common given names or surnames. They are dropped only where at least two other words remain, and weigh a little
 * when they stand alone against nothing.
 */
export const AMBIGUOUS_TITLES: ReadonlySet<string> = new Set([
  'sultan', 'amir', 'emir', 'sayed', 'sayyid', 'sayyed', 'seyyed', 'syed', 'imam', 'hajji', 'haji', 'general', 'major', 'king', 'prince', 'pan', 'don', 'agha', 'hafiz', 'tun', 'kh', 'lord', 'marshal', 'sri', 'eng', 'ing', 'princess', 'doctor', 'miss', 'lady', 'queen', 'col', 'gen', 'sheikh', 'shaykh', 'shaikh', 'sheik', 'cheikh', 'captain', 'president', 'minister',
])
