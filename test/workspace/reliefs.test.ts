import { expect, test } from 'vitest';
import type { Project } from '../../analysis';
import { NO_ANALYSIS } from '../../analysis/analyze';
import { createEngineProject } from '../../workspace/engineProject';

/** A project of which each evaluation visits as many nodes, evaluated ten times; gives after which it was relieved. */
function reliefsOf(
  texts: 'disk' | 'editor',
  parts: { readonly visits: number; readonly share: number },
): number[] {
  const reliefs: number[] = [];
  let evaluations = 0;
  let visits = 0;
  const project: Project = {
    change: () => undefined,
    analyze: () => NO_ANALYSIS,
    evaluate: () => {
      evaluations++;
      visits += parts.visits;
      return [];
    },
    dependentsOf: () => [],
    relieve: () => {
      reliefs.push(evaluations);
      visits = 0;
    },
    visits: () => visits,
  };
  const { evaluate } = createEngineProject(
    { root: '/workspace', base: '/workspace', texts },
    {
      create: () => project,
      alone: () => NO_ANALYSIS,
      isBroken: () => false,
      touchesAi: () => true,
      isCancelled: () => false,
      isLate: () => false,
      isCrowded: (share) => parts.share > share,
    },
  );
  for (let count = 0; count < 20; count++) evaluate('a.js');
  return reliefs;
}

test('a scan forgets after the same work each time, however full the memory is', () => {
  for (const share of [0, 0.7]) expect(reliefsOf('disk', { visits: 70_000, share })).toEqual([8, 16]);
  expect(reliefsOf('disk', { visits: 100, share: 0.7 })).toEqual([]);
});

test('a scan that takes far more memory than others forgets before it is full', () => {
  expect(reliefsOf('disk', { visits: 100, share: 0.9 })).toEqual([5, 11, 17]);
});

test('what an editor holds is kept while there is room', () => {
  expect(reliefsOf('editor', { visits: 100_000, share: 0.5 })).toEqual([]);
  expect(reliefsOf('editor', { visits: 100, share: 0.7 })).toEqual([5, 11, 17]);
});
