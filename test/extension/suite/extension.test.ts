import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  apply,
  diagnostic,
  diagnosticsOf,
  fixture,
  quickFixes,
  replace,
  revert,
  show,
  showNotebook,
  silence,
  until,
} from './editor';

const rule = 'prompt/untrusted-in-system';
const greeting = (): vscode.Uri => fixture('greeting.js');

describe('the extension in a real editor', () => {
  before(() => console.log(`VS Code ${vscode.version}, ${vscode.env.appHost}, Node ${process.version}`));
  afterEach(() => revert(greeting()));

  it('is activated by a JavaScript file', async () => {
    await show(greeting());
    const extension = vscode.extensions.getExtension('sluicegate.sluicegate');
    assert.ok(extension, 'the extension is not installed');
    await until('activation', () => extension.isActive || undefined);
  });

  it('shows its output by command', async () => {
    await vscode.commands.executeCommand('sluicegate.showOutput');
  });

  it('shows a diagnostic where the request meets the system prompt', async () => {
    const document = await show(greeting());
    const found = await diagnostic(greeting(), rule);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /^This system prompt depends on .*request\.query.*\.$/);
    assert.match(document.getText(found.range), /request\.query\.name/);
  });

  it('tells each step of the way as related information', async () => {
    const document = await show(greeting());
    const { relatedInformation = [] } = await diagnostic(greeting(), rule);
    const steps = relatedInformation.map(({ location }) => document.getText(location.range));
    assert.ok(
      steps.some((step) => step.includes('request.query')),
      `no step is at request.query: ${JSON.stringify(steps)}`,
    );
  });

  it('links the rule to its page, which opens as a preview', async () => {
    await show(greeting());
    const { code } = await diagnostic(greeting(), rule);
    assert.ok(typeof code === 'object', 'the code has no link');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /untrusted-in-system/);
    await vscode.commands.executeCommand('vscode.open', code.target);
    await until('the preview', () => isPreview(activeInput()) || undefined);
  });

  it('opens the page of a rule by command', async () => {
    await vscode.commands.executeCommand('sluicegate.openRule', rule);
    await until('the preview', () => isPreview(activeInput()) || undefined);
  });

  it('offers a quick fix after which the diagnostic is gone', async () => {
    const document = await show(greeting());
    const { range } = await diagnostic(greeting(), rule);
    const fix = (await quickFixes(greeting(), range)).find(({ title }) => !isSuppression(title));
    await apply(fix);
    await silence(greeting(), rule);
    assert.match(document.getText(), /request\.query\.name/);
  });

  it('offers a suppression after which the diagnostic is gone', async () => {
    const document = await show(greeting());
    const { range } = await diagnostic(greeting(), rule);
    const actions = await quickFixes(greeting(), range);
    await apply(actions.find(({ title }) => isSuppression(title) && title.includes(rule)));
    await silence(greeting(), rule);
    assert.match(document.getText(), /\/\/ sluicegate-ignore prompt\/untrusted-in-system -- \S/);
  });

  it('adds the variable of a key to .env.example with the quick fix', async () => {
    const key = 'f3a9c1d27b5e4680';
    const code = `import OpenAI from 'openai';\nnew OpenAI({ apiKey: '${key}' });\n`;
    await vscode.workspace.fs.writeFile(fixture('package.json'), Buffer.from('{}'));
    await vscode.workspace.fs.writeFile(fixture('key.js'), Buffer.from(code));
    await show(fixture('key.js'));
    const { range } = await diagnostic(fixture('key.js'), 'secrets/hardcoded-key');
    await apply((await quickFixes(fixture('key.js'), range)).find(({ title }) => !isSuppression(title)));
    const example = await vscode.workspace.openTextDocument(fixture('.env.example'));
    assert.equal(example.getText(), 'OPENAI_API_KEY=\n');
    await example.save();
    await revert(fixture('key.js'));
  });

  it('follows each edit', async () => {
    const document = await show(greeting());
    await diagnostic(greeting(), rule);
    await replace(document, '${request.query.name}', 'Ada');
    await silence(greeting(), rule);
    await replace(document, 'Ada', '${request.query.name}');
    await diagnostic(greeting(), rule);
  });

  it('looks at documents that were never saved', async () => {
    const { getText } = await show(greeting());
    const untitled = await vscode.workspace.openTextDocument({ language: 'typescript', content: getText() });
    await vscode.window.showTextDocument(untitled);
    await diagnostic(untitled.uri, rule);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  for (const extension of ['mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx']) {
    it(`looks at .${extension} files`, async () => {
      const copy = fixture(`copy.${extension}`);
      await vscode.workspace.fs.copy(greeting(), copy, { overwrite: true });
      await show(copy);
      await diagnostic(copy, rule);
    });
  }

  it('looks at a notebook cell by cell', async () => {
    const [imports, answer, run] = await showNotebook(fixture('run.ipynb'), [
      '%load_ext autoreload\nfrom openai import OpenAI\nclient = OpenAI()',
      'answer = client.responses.create(model="gpt-5", input="Some code, please.")',
      'code = answer.output_text\neval(code)',
    ]);
    assert.ok(imports && answer && run, 'the notebook has no cells');
    const { range, relatedInformation = [] } = await diagnostic(run.uri, 'output/code-execution');
    assert.equal(run.getText(range), 'code');
    assert.equal(relatedInformation[0]?.location.uri.toString(), answer.uri.toString());
    // What is found in one cell hangs on another.
    await replace(answer, 'client.responses.create', 'len');
    await silence(run.uri, 'output/code-execution');
    await replace(answer, 'len', 'client.responses.create');
    await diagnostic(run.uri, 'output/code-execution');
    await apply((await quickFixes(run.uri, range)).find(({ title }) => isSuppression(title)));
    await silence(run.uri, 'output/code-execution');
    assert.match(run.getText(), /\n# sluicegate-ignore output\/code-execution -- \S/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is silent about a disabled rule', async () => {
    await show(greeting());
    await diagnostic(greeting(), rule);
    await withSetting('disabledRules', [rule], () => silence(greeting(), rule));
    await diagnostic(greeting(), rule);
  });

  it('is silent where it is not enabled', async () => {
    await show(greeting());
    await diagnostic(greeting(), rule);
    await withSetting('enable', false, () => silence(greeting(), rule));
    await diagnostic(greeting(), rule);
  });

  it('goes on after a restart of the server', async () => {
    const document = await show(greeting());
    await diagnostic(greeting(), rule);
    await vscode.commands.executeCommand('sluicegate.restartServer');
    await replace(document, '${request.query.name}', 'Ada');
    await silence(greeting(), rule);
    await replace(document, 'Ada', '${request.query.name}');
    await diagnostic(greeting(), rule);
    assert.equal(diagnosticsOf(greeting(), rule).length, 1);
  });
});

function isSuppression(title: string): boolean {
  return /^Ignore .*, with a reason$/.test(title);
}

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

function isPreview(input: unknown): boolean {
  return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
}

async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('sluicegate');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await body();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}
