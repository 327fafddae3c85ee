/** The screens in the order of the work, with the letter after `g` that goes there. */
export const SCREENS = [
  { id: 'overview', letter: 'o', name: 'Overview', question: 'What should I do first?' },
  { id: 'people', letter: 'p', name: 'People', question: 'Why this person?' },
  { id: 'rings', letter: 'r', name: 'Rings', question: 'What ties them?' },
  { id: 'money', letter: 'm', name: 'Money', question: 'Where did it go?' },
  { id: 'screening', letter: 's', name: 'Screening', question: 'Is it them?' },
  { id: 'inputs', letter: 'i', name: 'Inputs', question: 'Show me the rows.' },
] as const
