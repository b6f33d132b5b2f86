// Where classes meet that know nothing of each other: there, and not in each module above it as well.
import { describe, expect, test } from 'vitest';
import { compileCatalog, createProject, javascriptFrontEnd } from '../../../analysis';
import { catalog } from '../../../catalog';
import { rules } from '../../../rules';
import { createResolver } from '../../../workspace/resolve';
import { memoryFiles } from '../../support/memoryFiles';

const options = {
  frontEnds: [javascriptFrontEnd()],
  catalog: compileCatalog(catalog),
  rules,
  profile: 'recommended',
} as const;

const files = memoryFiles({
  'model.ts': 'export abstract class Model { abstract complete(prompt: string): Promise<string>; }',
  'openai.ts': `import OpenAI from 'openai';
import { Model } from './model';
export class OpenAIModel extends Model {
  private readonly client = new OpenAI();
  async complete(input: string) {
    return (await this.client.responses.create({ model: 'gpt-5', input })).output_text;
  }
}`,
  'desk.ts': `import { Model } from './model';
export class Desk {
  constructor(private readonly model: Model) {}
  async answer(question: string) {
    return eval(await this.model.complete(question));
  }
}`,
  'shop.ts': `import { Desk } from './desk';
import { OpenAIModel } from './openai';
export const shop = { Desk, OpenAIModel };`,
  'main.ts': `import { shop } from './shop';
export const all = Object.keys(shop);`,
});

function findingsAfter(paths: readonly string[]): number {
  const project = createProject({ resolve: createResolver(files).resolve, read: files.read }, options);
  for (const path of paths) project.evaluate(path);
  return project.analyze('desk.ts').findings.filter(({ rule }) => rule === 'output/code-execution').length;
}

describe('a class that stands for what another asks for', () => {
  test('is met where both are imported', () => {
    expect(findingsAfter(['desk.ts', 'openai.ts', 'model.ts'])).toBe(0);
    expect(findingsAfter(['shop.ts'])).toBe(1);
    expect(findingsAfter(['main.ts', 'shop.ts'])).toBe(1);
  });

  test('is not met once more above', () => {
    expect(findingsAfter(['main.ts'])).toBe(0);
  });
});
