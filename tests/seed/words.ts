/** Words of a made-up year. */
export const actionTexts = [
  'Draft the cover letter',
  'Read chapter three and note two questions',
  'Ask Ines for feedback on the talk',
  'Send the slides before Thursday',
  'Book the small meeting room',
  'List three people to talk to about the new role',
  'Try the shorter opening in the team meeting',
  'Compare the two graduate programmes and write down what speaks for each of them, with dates and costs',
  'Call the lab',
  'Write the abstract',
  'Practise the interview with a friend',
  'Update the CV',
  'Read the paper on feedback',
];

export const takeaways = [
  'Ask one question before answering',
  'Small steps count when they are dated',
  'Silence is not refusal',
  'Begin with the end of the talk',
];

export const appreciations = [
  'You listened before you advised',
  'You came prepared',
  'You said what was hard to say',
];

export const topics = [
  'How are you? What happened since',
  'The talk in the team meeting',
  'Next steps for the paper',
];
