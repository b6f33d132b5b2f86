/** The compiler of rows and nothing else, to see what a fresh process takes for it. */
export { compileCatalog } from '../../analysis';
