/** Style sheets, which the bundler puts in the page. */
declare module '*.css';
