import type { CaseFile } from '../../case/case-index'
import { count } from '../../format/number'
import { FileWindow } from './FileWindow'

type Props = Readonly<{ file: CaseFile }>

export function FileFacts({ file }: Props) {
  const { records, used, rejected, skipped } = file
  const sum = used + rejected + skipped
  return (
    <dl className="facts">
      {file.paths.length > 1 && (
        <div>
          <dt>Also at</dt>
          <dd>
            {file.paths.slice(1).map((path) => (
              <p key={path} className="mono verbatim">
                {path}
              </p>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>SHA-256</dt>
        <dd className="mono verbatim">{file.sha256}</dd>
      </div>
      <div>
        <dt>Bytes</dt>
        <dd>
          {count(file.bytes)}, {file.encoding}
        </dd>
      </div>
      <div>
        <dt>Recognised as</dt>
        <dd>
          {file.product ?? 'not recognised'} {file.adapter !== null && <code>{file.adapter}</code>}
        </dd>
      </div>
      <div>
        <dt>Covers</dt>
        <dd>
          <FileWindow file={file} />
        </dd>
      </div>
      <div>
        <dt>Records</dt>
        <dd>
          {count(records)} = {count(used)} used + {count(rejected)} rejected + {count(skipped)} skipped
          {sum !== records && (
            <strong>; these are {count(sum)}, the file is only partly accounted for</strong>
          )}
        </dd>
      </div>
      {file.note !== null && (
        <div>
          <dt>Note</dt>
          <dd>{file.note}</dd>
        </div>
      )}
    </dl>
  )
}
