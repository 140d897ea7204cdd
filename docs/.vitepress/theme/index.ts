import DefaultTheme from 'vitepress/theme';
import './majlis.css';

export default DefaultTheme;
