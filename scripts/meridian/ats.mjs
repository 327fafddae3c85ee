import { note, sprinkle } from './csv.mjs'
import { stream } from './random.mjs'
import { DAY, HOUR, iso, MINUTE } from './time.mjs'

export const PATH = 'ats/greenhouse-candidates.json'

/** Greenhouse Harvest v1, GET /candidates: one array, one candidate per line. */
export function candidates({ applicants, notes }) {
  const records = applicants.map((applicant) => ({ value: candidateOf(applicant) }))
  const { id: _, ...anonymous } = candidateOf(applicants[60])
  const extra = [
    {
      value: { ...anonymous, email_addresses: [], phone_numbers: [], addresses: [] },
      why: 'missing required field: id',
    },
    { value: null, why: 'not a candidate: null' },
    { value: candidateOf(applicants[90]), repeats: 'same id as an earlier element (two pages overlap)' },
  ]
  const all = sprinkle(records, extra)
  all.forEach((record, index) => {
    note(notes, PATH, index + 1, record)
  })
  return `[\n${all.map(({ value }) => JSON.stringify(value)).join(',\n')}\n]\n`
}

function candidateOf(applicant) {
  const { candidate, place, employee } = applicant
  const random = stream(`greenhouse:${applicant.candidate}`)
  const applied = iso(applicant.applied)
  const decided = applicant.applied + random.int(9, 34) * DAY + 3 * HOUR
  const number = employee === undefined ? null : employee
  return {
    id: candidate,
    first_name: applicant.first,
    last_name: applicant.last,
    company: applicant.employments[0].company,
    title: applicant.employments[0].title,
    created_at: applied,
    updated_at: iso(decided),
    last_activity: iso(decided),
    is_private: false,
    photo_url: null,
    attachments: [
      {
        filename: `${applicant.first}_${applicant.last}_Resume.pdf`,
        url: `https://greenhouse-attachments.example/synthetic/${random.hex(24)}`,
        type: 'resume',
        created_at: applied,
      },
    ],
    application_ids: [applicant.application],
    phone_numbers: applicant.phone === '' ? [] : [{ value: applicant.phone, type: 'mobile' }],
    addresses: [
      {
        value: `${applicant.street}, ${place.city}, ${`${place.state} ${place.zip}`.trim()}, ${place.country}`,
        type: 'home',
      },
    ],
    email_addresses: [{ value: applicant.email, type: 'personal' }],
    website_addresses: websites(applicant),
    social_media_addresses: [],
    recruiter: null,
    coordinator: null,
    can_email: true,
    tags: ['SYNTHETIC'],
    applications: [applicationOf(applicant, decided)],
    educations: applicant.educations.map((school, i) => ({
      id: candidate + 500000 + i,
      school_name: school.school,
      degree: school.degree,
      discipline: school.discipline,
      start_date: `${school.from}-09-01T00:00:00.000Z`,
      end_date: `${school.to}-06-30T00:00:00.000Z`,
    })),
    employments: applicant.employments.map((job, i) => ({
      id: candidate + 700000 + i,
      company_name: job.company,
      title: job.title,
      start_date: `${job.from}T00:00:00.000Z`,
      end_date: job.to === null ? null : `${job.to}T00:00:00.000Z`,
    })),
    linked_user_ids: [],
    custom_fields: { employee_number: number },
    keyed_custom_fields: { employee_number: { name: 'Employee Number', type: 'short_text', value: number } },
  }
}

function websites(applicant) {
  if (applicant.website !== undefined) return [{ value: applicant.website, type: 'portfolio' }]
  if (applicant.person?.role !== 'persona') return []
  return [
    {
      value: `https://${applicant.first}-${applicant.last}.portfolio.example`.toLowerCase(),
      type: 'portfolio',
    },
  ]
}

function applicationOf(applicant, decided) {
  const { status, job } = applicant
  const rejected = status === 'rejected'
  return {
    id: applicant.application,
    candidate_id: applicant.candidate,
    prospect: false,
    applied_at: iso(applicant.applied),
    rejected_at: rejected ? iso(decided) : null,
    last_activity_at: iso(decided + 20 * MINUTE),
    location: {
      address: `${applicant.place.city}, ${applicant.place.stateName}, ${applicant.place.country}`,
    },
    source: { id: 2, public_name: 'Jobs page on your website' },
    credited_to: null,
    rejection_reason: rejected
      ? { id: 8, name: 'Lacking skill(s)/qualification(s)', type: { id: 1, name: 'We rejected them' } }
      : null,
    rejection_details: null,
    jobs: [{ id: job.id, name: job.name }],
    job_post_id: job.id + 900,
    status,
    current_stage: {
      id: 767000 + (status === 'hired' ? 9 : 3),
      name: status === 'hired' ? 'Offer' : 'Application Review',
    },
    answers: [{ question: 'Are you authorized to work in the country of this job?', answer: 'Yes' }],
    prospective_office: null,
    prospective_department: null,
    prospect_detail: { prospect_pool: null, prospect_stage: null, prospect_owner: null },
    custom_fields: {},
    keyed_custom_fields: {},
    attachments: [],
  }
}
