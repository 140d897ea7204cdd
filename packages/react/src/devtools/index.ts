export { MajlisDevtools, type MajlisDevtoolsProps } from './majlis-devtools.tsx';
