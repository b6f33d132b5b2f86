import { compileCatalog, touchesAi } from '../analysis';
import { catalog } from '../catalog';
import type { EngineHost } from './engineHost';

/**
 * The engine for many files, of which most have nothing to do with AI: those are answered at once.
 * The engine would say the same of them, but the way of a text to the worker costs more than the question.
 */
export function withPrefilter(host: Pick<EngineHost, 'analyze'>): Pick<EngineHost, 'analyze'> {
  const compiled = compileCatalog(catalog);
  return {
    async analyze(request, options) {
      if (touchesAi(request.text, compiled)) return host.analyze(request, options);
      const { path } = request;
      return { path, findings: [], problems: [], calls: [], outcome: 'complete', lineStarts: [0] };
    },
  };
}
