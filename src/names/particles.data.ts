/** Words that join the parts of a name. They are often left out or written together, so they weigh little. */
export const PARTICLES: ReadonlySet<string> = new Set([
  // Arabic article and kinship
  'al', 'el', 'ul', 'ol', 'ud', 'ur', 'ad', 'as', 'ash', 'ar', 'an', 'at', 'az', 'bin', 'ben', 'ibn', 'bint', 'bt', 'binti', 'ould', 'wald', 'walad', 'oglu', 'ogly', 'qizi', 'kyzy', 'uulu', 'zadeh', 'ibne',
  // European
  'de', 'del', 'della', 'delle', 'di', 'da', 'do', 'dos', 'das', 'du', 'des', 'la', 'las', 'le', 'les', 'los', 'von', 'van', 'der', 'den', 'ter', 'ten', 'zu', 'zum', 'zur', 'af', 'av', 'y', 'e', 'i', 'san', 'santa', 'st', 'saint',
  // Names of organisations
  'of', 'the', 'and', 'for', 'in', 'on', 'at', 'to', 'und', 'et', 'fur', 'pour', 'para', 'per', 've', 'im', 'po', 'na', 'a', 'dba', 'aka', 'fka', 'with', 'by', 'from', 'sur', 'v', 's',
])
