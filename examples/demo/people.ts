/** The two people of the demo. */
export const people = [
  { id: 'layla', name: 'ليلى الحربي', locale: 'ar', title: 'العربية' },
  { id: 'adam', name: 'Adam Novak', locale: 'en', title: 'English' },
] as const;
export type Person = (typeof people)[number];

/** What the page asks for before it signs in. */
export interface Session {
  baseUrl: string;
  userId: string;
  token: string;
  otherUserId: string;
  locale: string;
}

export const findPerson = (id: string | null): Person | undefined => people.find((person) => person.id === id);
export const otherPerson = (person: Person): Person => people.find(({ id }) => id !== person.id) ?? people[0];
