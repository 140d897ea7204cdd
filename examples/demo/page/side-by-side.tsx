import { people } from '../people.ts';

/** Both people beside each other, each in a frame with a session of its own. */
export function SideBySide({ colorScheme }: { colorScheme: 'light' | 'dark' | 'auto' }) {
  const address = (id: string) => `./?as=${id}${colorScheme === 'auto' ? '' : `&scheme=${colorScheme}`}`;
  return (
    <main className="side-by-side" data-color-scheme={colorScheme}>
      {people.map((person) => (
        <section key={person.id} lang={person.locale} dir={person.locale === 'ar' ? 'rtl' : 'ltr'}>
          <header>
            <h1>
              <bdi>{person.name}</bdi> <small>{person.title}</small>
            </h1>
            <a href={address(person.id)} target="_blank" rel="noreferrer">
              {person.locale === 'ar' ? 'فتح في نافذة مستقلة' : 'Open alone'}
            </a>
          </header>
          <iframe
            title={person.name}
            src={address(person.id)}
            allow="microphone; camera; geolocation; clipboard-write"
          />
        </section>
      ))}
    </main>
  );
}
