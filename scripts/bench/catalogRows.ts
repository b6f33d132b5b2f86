/** The rows that ship and nothing else, to see what it takes to have them. */
export { catalog } from '../../catalog';
