/** Repairs as edits of text. Each maker gives nothing where it cannot be sure that the result is right. */
export * from './fix';
export { bindValues } from './bindValues';
export { moderateAnswer } from './moderateAnswer';
export { moveToUserMessage } from './moveToUserMessage';
export { parseAsJson, parseAsLiteral } from './parseAsJson';
export { readFromEnvironment } from './readFromEnvironment';
export { recordCalls } from './recordCalls';
export { replaceWithPlaceholder } from './replaceWithPlaceholder';
export { separateInstructions } from './separateInstructions';
export { splitCommand } from './splitCommand';
export { reasonPlaceholder, suppressionAnchor, suppressionFix, type SuppressionAnchor } from './suppress';
export { validateText } from './validateText';
