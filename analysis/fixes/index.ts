export * from './fix';
