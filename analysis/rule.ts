import type { Facts, Flow, ModelCall } from './facts';
import type { Finding, Fix, Place, Step } from './finding';
import type { FixContext } from './fixes';
import type { Confidence, Profile, Severity } from './kinds';

/** What a rule is, for people and for reports. */
export interface RuleInfo {
  /** `family/name`; never changes once released. */
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
  /** Severity in the strict profile where it differs. */
  readonly strictSeverity?: Severity;
  /** The smallest profile that has it. */
  readonly profile: Profile;
  readonly taxonomies: {
    /** `LLM01:2025`, `LLM01:2026`. */
    readonly owasp: readonly string[];
    readonly agentic?: readonly string[];
    readonly cwe: readonly number[];
    readonly atlas?: readonly string[];
    /** Risks of NIST AI 600-1. */
    readonly nist: readonly string[];
  };
  readonly concerns: readonly string[];
  /** Rules that are silent where this one speaks: once it is mended, they may have something to say. */
  readonly speaksFor?: readonly string[];
}

/** A rule: what it is, and when it fires. A pure function over facts. */
export interface Rule extends RuleInfo {
  check(facts: Facts): Iterable<Report>;
  /** What it makes of one flow; nothing where it is not about such data or such a sink. */
  judgeFlow?(flow: Flow, facts: Facts): Verdict | undefined;
  /** What it makes of one model call. */
  judgeCall?(call: ModelCall, facts: Facts): Verdict | undefined;
  /** What would silence a finding of it, a few words each. */
  silencers?(finding: Finding, facts: Facts): readonly string[];
}

/** Whether a rule speaks, and if not, why. */
export type Verdict =
  | { readonly type: 'reported' }
  /** The reason completes the sentence "it is silent: …". */
  | { readonly type: 'silent'; readonly reason: string };

/** What a rule says of one place. */
export interface Report {
  readonly at: Place;
  readonly message: string;
  readonly flows?: readonly (readonly Step[])[];
  readonly related?: readonly Step[];
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** What makes the finding the same one when text moves; default: the text at the place. Never a secret. */
  readonly identity?: string;
  /** What stands at the place is a credential, which nobody may show. */
  readonly isSecret?: true;
  /** Run only when somebody asks; the first that applies is the preferred one. */
  readonly fixes?: readonly FixMaker[];
}

/** Makes a fix, or nothing where none can be right. */
export type FixMaker = (context: FixContext) => Fix | undefined;
