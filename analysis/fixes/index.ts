/** Repairs as edits of text. Each maker gives nothing where it cannot be sure that the result is right. */
export * from './fix';
export { allowHosts } from './allowHosts';
export { bindValues } from './bindValues';
export { changeSetting } from './changeSetting';
export { keepInFolder } from './keepInFolder';
export { moderateAnswer } from './moderateAnswer';
export { moveToUserMessage } from './moveToUserMessage';
export { parseAsJson, parseAsLiteral } from './parseAsJson';
export { readFromEnvironment } from './readFromEnvironment';
export { rebuildTurns } from './rebuildTurns';
export { recordCalls } from './recordCalls';
export { replaceWithPlaceholder } from './replaceWithPlaceholder';
export { escapeHtml, sanitizeHtml } from './sanitizeHtml';
export { separateInstructions } from './separateInstructions';
export { splitCommand } from './splitCommand';
export { reasonPlaceholder, suppressionAnchor, suppressionFix, type SuppressionAnchor } from './suppress';
export { loadSafely, writeAsText } from './useInstead';
export { validateText } from './validateText';
