import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@majlis/react/styles.css';
import './page.css';
import { findPerson } from '../people.ts';
import { PersonPage } from './person-page.tsx';
import { SideBySide } from './side-by-side.tsx';

const query = new URLSearchParams(location.search);
const person = findPerson(query.get('as'));
const colorScheme = query.get('scheme') === 'dark' ? 'dark' : query.get('scheme') === 'light' ? 'light' : 'auto';
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    {person ? <PersonPage person={person} colorScheme={colorScheme} /> : <SideBySide colorScheme={colorScheme} />}
  </StrictMode>,
);
