declare module '@majlis/react/styles.css?inline' {
  const text: string;

  export { text as default };
}
