/**
 * A remark of SDN.XML or of the Consolidated Screening List in the words of the legacy files: there links stand at its end in brackets,
 * `(Linked To: A; Linked To: B)`; in the legacy files they are fragments like all others, and a full stop ends the whole.
 */
export const withoutLinkBrackets = (remark: string): string =>
  remark.replace(/(^|[;\s]\s*)\((Linked To: .*)\)\.?$/, (_, before: string, links: string) =>
    before === '' ? `${links}.` : `; ${links}.`,
  )
