import { addPins, comparePlaces, type Facts, type Report, type Rule, type Setting } from '../../analysis';
import { placesOf } from '../flowRule';
import { isLeftOut } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A model or a data set is loaded by its name in a hub, in whatever state it has there.
 *
 * The name leads to a branch that its owner moves. Tomorrow the same program loads other weights: better ones, worse
 * ones, or ones that somebody has tampered with. What was evaluated is not what runs.
 *
 * ## An attack
 *
 * 1. A service sorts complaints by a model that it loads at each start by name.
 * 2. Somebody who has got the owner's token uploads weights that call everything about one company harmless.
 * 3. From the next start on no complaint about that company is seen, and nothing in the service has changed.
 *
 * ## How to mend it by hand
 *
 * Give the commit that you have evaluated: `revision="<commit>"`, of the model and of its tokenizer, and change it
 * on purpose. Or keep a copy of your own, and load it by its path.
 *
 * ## Limits
 *
 * Names that a variable or a configuration holds are not reported. A folder of the form `owner/name` cannot be told
 * from a model, and most names without an owner cannot be told from a folder. A tag counts as a version, though its
 * owner may move it. Names of hosted models that move (`…-latest`) are reported in the strict profile alone. Said once for a name; tests and scripts are left out in the recommended profile.
 *
 * ## Fix safety
 *
 * The fix is for review: it writes a placeholder, and the program does not load the model until you have put the commit
 * in its place.
 */
export const unpinnedModel: Rule = {
  id: 'supply/unpinned-model',
  summary: 'A model of a hub is loaded in no certain version',
  why: 'Whoever may change the model in the hub decides what runs here tomorrow.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [1357, 494],
    atlas: ['AML.T0010.003'],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['continuous improvement', 'threat protection'],
  check: (facts) => [...[...byName(facts).values()].flatMap(toReport), ...movingNames(facts)],
  silencers: () => ['a revision is given, or a path'],
};

/** A model and its tokenizer have one name: the first place speaks for the others. */
function byName(facts: Facts): ReadonlyMap<string, readonly Setting[]> {
  const groups = new Map<string, Setting[]>();
  if (isLeftOut(facts)) return groups;
  for (const setting of facts.settings) {
    if (!isUnpinned(setting)) continue;
    const name = setting.text ?? '';
    groups.set(name, [...(groups.get(name) ?? []), setting]);
  }
  return groups;
}

function isUnpinned({ row, pinned, text }: Setting): boolean {
  return row.kind === 'hub-name' && pinned === 'absent' && text !== undefined;
}

function toReport(settings: readonly Setting[]): readonly Report[] {
  const [first, ...others] = [...settings].sort((a, b) => comparePlaces(a.place, b.place));
  if (!first) return [];
  return [
    {
      at: first.place,
      message: `No revision says which version of ${first.text ?? ''} is loaded${placesOf(others.length)}.`,
      related: others.map(({ place, label }) => ({ place, message: `${label} loads it too` })),
      fixes: others.length > 0 ? [addPins([first, ...others]), addPins([first])] : [addPins([first])],
    },
  ];
}

/** A hosted model has no revision; one of its names says which version answers, and another one does not. */
function movingNames({ models, profile }: Facts): readonly Report[] {
  const moving = models.filter(({ moves, retired }) => moves && !retired);
  return profile === 'strict'
    ? moving.map(({ place, provider, text }) => ({
        at: place,
        message: `Which model ${text} is, ${provider} decides anew from time to time.`,
      }))
    : [];
}
