/** The program model that all languages share. */
export * from './nodes';
export * from './changes';
export * from './conditions';
export * from './document';
export * from './lines';
export * from './nodesAround';
export * from './order';
