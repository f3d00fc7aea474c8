/** The workflow type that carries a change to many cases. */
export { fanOut } from './fan-out.js';
