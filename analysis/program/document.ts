/** What a file holds that is no code: settings by their keys, or sentences. Every part knows where it stands. */
import type { Range } from './nodes';

export interface Document {
  readonly format: DocumentFormat;
  /** YAML may hold several; a text that does not parse holds what could be read of it. */
  readonly roots: readonly DataNode[];
}

export type DocumentFormat = 'json' | 'yaml' | 'toml' | 'dotenv' | 'prose';

export type DataNode = DataMap | DataList | DataValue;

export interface DataMap {
  readonly type: 'map';
  readonly entries: readonly DataEntry[];
  readonly range: Range;
}

export interface DataEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: DataNode;
  /** From the key to the end of the value. */
  readonly range: Range;
}

export interface DataList {
  readonly type: 'list';
  readonly items: readonly DataNode[];
  readonly range: Range;
}

export interface DataValue {
  readonly type: 'value';
  readonly value: string | number | boolean | null;
  /** With the quotes where it has them. */
  readonly range: Range;
}
