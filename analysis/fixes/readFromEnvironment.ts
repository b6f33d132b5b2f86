import type { SecretLiteral } from '../facts';
import type { FixMaker } from '../rule';
import { editorOf } from './editing';
import { nodesAround } from '../program';

/** Reads a key from the environment, in the way in which the file reads its environment already. */
export function readFromEnvironment(
  secret: Pick<SecretLiteral, 'place' | 'variable'> & { readonly provider?: string },
): FixMaker {
  return (context) => {
    if (context.facts.program.language === 'data') return undefined;
    const editor = editorOf(context);
    const path = nodesAround(editor.program, secret.place.range);
    const usual = secret.variable ?? variableFor(secret.provider ?? '');
    const read = editor.dialect.readEnvironment(editor, secret, path, usual);
    if (!read) return undefined;
    const { variable, isNamed, edits } = read;
    const lines = isNamed ? [{ file: '.env.example', line: `${variable}=` }] : [];
    return { title: `Read the key from ${variable}`, safety: 'review', edits, lines };
  };
}

function variableFor(provider: string): string {
  const words = provider.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  return `${words || 'PROVIDER'}_API_KEY`;
}
