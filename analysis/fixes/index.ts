/** Repairs as edits of text. Each maker gives nothing where it cannot be sure that the result is right. */
export * from './fix';
export { addEndUser } from './addEndUser';
export { addOwnerFilter } from './addOwnerFilter';
export { addPins } from './addPins';
export { allowHosts } from './allowHosts';
export { answerFailure } from './answerFailure';
export { bindValues } from './bindValues';
export { askForConsent } from './askForConsent';
export { checkOwnName } from './checkOwnName';
export { changeSetting } from './changeSetting';
export { chosenFix, combinedFix, compatibleFixes, editText, type FixChoice } from './combining';
export { declareArguments, typeByDefault } from './declareArguments';
export { countTurns } from './countTurns';
export { checkStop } from './checkStop';
export { checkLength } from './checkLength';
export { type Bound, limitCalls } from './limitCalls';
export { checkShape } from './checkShape';
export { lookUpModel } from './lookUpModel';
export { renamePublicVariable } from './renamePublicVariable';
export { fillTemplate } from './fillTemplate';
export { faultsOf, type Judged, type Repaired } from './judging';
export {
  type Looked,
  type Repair,
  type RepairedText,
  repairText,
  type RepairingOptions,
} from './repairing';
export { keepInFolder } from './keepInFolder';
export { leaveOut } from './leaveOut';
export { markAsData } from './markAsData';
export { moderateAnswer } from './moderateAnswer';
export { moveToUserMessage } from './moveToUserMessage';
export { nameReference } from './nameReference';
export { nameSuccessor } from './nameSuccessor';
export { parseAsJson, parseAsLiteral } from './parseAsJson';
export { readFromEnvironment } from './readFromEnvironment';
export { rebuildTurns } from './rebuildTurns';
export { recordError } from './recordError';
export { recordCalls } from './recordCalls';
export { removeEntry } from './removeEntry';
export { removeText } from './removeText';
export { replaceWithPlaceholder } from './replaceWithPlaceholder';
export { escapeHtml, sanitizeHtml } from './sanitizeHtml';
export { separateInstructions } from './separateInstructions';
export { splitCommand } from './splitCommand';
export { reasonPlaceholder, suppressionAnchor, suppressionFix, type SuppressionAnchor } from './suppress';
export { logLength } from './logLength';
export { removeArgument } from './removeArgument';
export { returnText } from './returnText';
export { loadSafely, writeAsText } from './useInstead';
export { useHttps, useHttpsOf } from './useHttps';
export { validateText } from './validateText';
