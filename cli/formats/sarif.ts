/**
 * SARIF 2.1.0, for code scanning services and other readers of reports.
 *
 * Code is not quoted, but for what fixes write, so that a report holds no credential. Nothing names the machine that it was made on, except
 * that files outside the current folder have no other name than their full one.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactChange,
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  Replacement,
  ReportingDescriptor,
  Result,
  Run,
  ThreadFlowLocation,
} from 'sarif';
import type { RuleInfo, Severity } from '../../analysis';
import {
  cellText,
  type Located,
  type LocatedEdit,
  type ReportedFinding,
  type LocatedFix,
  type LocatedStep,
  locateAll,
} from '../located';
import type { ScanResult, Trouble } from '../scan';
import { placeText } from './text';

export interface SarifOptions {
  readonly version: string;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly rules: readonly RuleInfo[];
  /** The Markdown page of a rule, where there is one. */
  readonly pageOf: (rule: string) => string | undefined;
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The folder that the scan was started from; readers put the root of the repository in its place. */
const baseId = 'SRCROOT';

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** The scale is that of CVSS; services show and filter by it. */
const securitySeverities: Record<Severity, string> = { error: '8.0', warning: '5.0', information: '2.0' };

export function toSarif(result: ScanResult, options: SarifOptions): string {
  const log: Log = { $schema: schema, version: '2.1.0', runs: [toRun(result, options)] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toRun(result: ScanResult, options: SarifOptions): Run {
  const indexes = new Map(options.rules.map(({ id }, index) => [id, index]));
  return {
    tool: {
      driver: {
        name: 'Sluicegate',
        version: options.version,
        semanticVersion: options.version,
        rules: options.rules.map((rule) => toDescriptor(rule, options)),
        notifications: notificationDescriptors,
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the scan was started from.' } } },
    invocations: [
      {
        executionSuccessful: !result.troubles.some(({ isFatal }) => isFatal),
        toolExecutionNotifications: result.troubles.map((trouble) => toNotification(trouble, options.cwd)),
      },
    ],
    results: locateAll(result).map((finding) => toResult(finding, indexes.get(finding.rule), options.cwd)),
  };
}

function toDescriptor(rule: RuleInfo, { pageOf }: SarifOptions): ReportingDescriptor {
  return {
    id: rule.id,
    name: toPascalCase(rule.id),
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: rule.why },
    help: { text: rule.why, markdown: pageOf(rule.id) ?? rule.why },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: tagsOf(rule), 'security-severity': securitySeverities[rule.severity] },
  };
}

/** `prompt/untrusted-in-system` as `PromptUntrustedInSystem`: names of SARIF are identifiers. */
function toPascalCase(id: string): string {
  return id.replace(/(?:^|\W)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function tagsOf({ taxonomies }: RuleInfo): string[] {
  const { cwe, owasp, agentic = [], atlas = [] } = taxonomies;
  return [
    'security',
    ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
    ...[...owasp, ...agentic].map((name) => `external/owasp/${name.toLowerCase().replace(':', '-')}`),
    ...atlas.map((name) => `external/atlas/${name.toLowerCase()}`),
  ];
}

function toResult(finding: ReportedFinding, ruleIndex: number | undefined, cwd: string): Result {
  const { rule, severity, confidence, message, flows, related, fingerprint, fixes = [] } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [toPlace(finding, cwd)],
    partialFingerprints: { 'sluicegate/v1': fingerprint },
    ...(flows.length === 0 ? {} : { codeFlows: flows.map((steps) => toCodeFlow(steps, cwd)) }),
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((step, id) => toLocation(step, cwd, id)) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => toFix(fix, cwd)) }),
    properties: { confidence },
  };
}

function toFix({ title, safety, edits }: LocatedFix, cwd: string): Fix {
  const files = [...new Set(edits.map(({ path }) => path))];
  const artifactChanges = files.map((file): ArtifactChange => {
    const own = edits.filter(({ path }) => path === file);
    return { artifactLocation: toArtifactLocation(file, cwd), replacements: own.map(toReplacement) };
  });
  return { description: { text: title }, artifactChanges, properties: { safety } };
}

/** What goes into a cell goes into a string of the file. */
function toReplacement({ range, cell, text }: LocatedEdit): Replacement {
  const written = cell ? JSON.stringify(text).slice(1, -1) : text;
  return { deletedRegion: toRegion(range), insertedContent: { text: written } };
}

function toCodeFlow(steps: readonly LocatedStep[], cwd: string): NonNullable<Result['codeFlows']>[number] {
  const locations = steps.map((step): ThreadFlowLocation => ({ location: toLocation(step, cwd) }));
  return { threadFlows: [{ locations }] };
}

function toLocation(step: LocatedStep, cwd: string, id?: number): Location {
  const location = { ...toPlace(step, cwd), message: { text: step.message } };
  return id === undefined ? location : { id, ...location };
}

/** In a notebook the region is one of the file, which nobody sees, so the cell is named beside it. */
function toPlace(located: Located, cwd: string): Location {
  const { cell } = located;
  return {
    physicalLocation: toPhysicalLocation(located, cwd),
    ...(cell && { logicalLocations: [{ name: cellText(cell), fullyQualifiedName: placeText(located) }] }),
  };
}

function toPhysicalLocation({ path: file, range }: Located, cwd: string): PhysicalLocation {
  return { artifactLocation: toArtifactLocation(file, cwd), region: toRegion(range) };
}

function toRegion({ start, end }: Located['range']): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative reference may not lead out of its base. */
function toArtifactLocation(file: string, cwd: string): ArtifactLocation {
  const isOutside = file.startsWith('../') || path.isAbsolute(file);
  if (isOutside) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId };
}

const notificationTexts: Record<Trouble['type'], string> = {
  missing: 'A path does not exist.',
  unreadable: 'A file or folder could not be read.',
  syntax: 'A file has a syntax error; the rest of it was analyzed.',
  limit: 'A file is beyond what is analyzed to the end.',
  rule: 'A rule failed on a file.',
  internal: 'The analysis failed on a file.',
  incomplete: 'The analysis of a file was not finished.',
  failed: 'A file could not be analyzed.',
  cancelled: 'The analysis of a file was cancelled.',
};

/** Services ask of a notification all that they ask of a rule. */
const notificationDescriptors = Object.entries(notificationTexts).map(([id, text]): ReportingDescriptor => ({
  id,
  name: toPascalCase(id),
  shortDescription: { text },
  fullDescription: { text },
  help: { text },
}));

const notificationIds = Object.keys(notificationTexts);

function toNotification({ type, path: file, line, message, isFatal }: Trouble, cwd: string): Notification {
  const region = line === undefined ? {} : { region: { startLine: line } };
  return {
    descriptor: { id: type, index: notificationIds.indexOf(type) },
    level: isFatal ? 'error' : 'warning',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: toArtifactLocation(file, cwd), ...region } }],
  };
}
