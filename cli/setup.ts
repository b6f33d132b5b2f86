/** How each file is looked at: what the command line says, then what its configuration says, then what always holds. */
import path from 'node:path';
import type { Finding, Profile } from '../analysis';
import {
  type Configuration,
  type Configurations,
  createRowFilter,
  type EngineConfiguration,
  problemLines,
  withLevel,
} from '../workspace';

export interface Setup {
  /** The same for all files that the engine treats alike. */
  readonly key: string;
  readonly profile: Profile;
  /** For requests to the engine. */
  readonly engine: { readonly configuration?: EngineConfiguration };
  readonly configuration: Configuration | undefined;
}

export interface SetupRequest {
  /** Absent where the command line does not say. */
  readonly profile?: Profile | undefined;
  /** Without them no configuration is read. */
  readonly configurations?: Configurations | undefined;
}

/** The setup of a file, or of what is in a folder; both absolute. */
export function setupOf({ profile, configurations }: SetupRequest, file: string, root: string): Setup {
  const configuration = configurations?.of(file, root);
  const chosen = profile ?? configuration?.profile ?? 'recommended';
  const { engine } = configuration ?? {};
  return {
    key: `${chosen} ${engine?.key ?? ''}`,
    profile: chosen,
    engine: engine ? { configuration: engine } : {},
    configuration,
  };
}

/** Whether a text has to do with AI by itself, or by the rows of one of the setups. */
export function touchingRows(
  touchesAi: (text: string) => boolean,
  setups: readonly Setup[],
): (text: string) => boolean {
  const catalogs = new Map(
    setups.flatMap(({ engine: { configuration } }) =>
      configuration && configuration.catalog.length > 0
        ? [[configuration.key, configuration.catalog] as const]
        : [],
    ),
  );
  const filters = [touchesAi, ...[...catalogs.values()].map(createRowFilter)];
  return (text) => filters.some((isIn) => isIn(text));
}

/** The finding as it is reported, if it is. Rules that the command line asks for are never off. */
export function asReported(
  finding: Finding,
  { configuration }: Pick<Setup, 'configuration'>,
  rules: readonly string[],
): Finding | undefined {
  if (rules.length === 0) return withLevel(finding, configuration);
  return rules.includes(finding.rule) ? (withLevel(finding, configuration) ?? finding) : undefined;
}

/** What is wrong with the configurations that were met, a line each. */
export function wrongConfigurations({ configurations }: SetupRequest, cwd: string): readonly string[] {
  return (configurations?.read() ?? []).flatMap((read) => problemLines(read, displayed(read.file, cwd)));
}

/** The name of a file for people who are in a folder. */
export function displayed(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}
