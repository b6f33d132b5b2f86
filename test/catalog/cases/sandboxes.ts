import type { Case } from './case';

/** A body's text that is run somewhere. */
function running(name: string, imports: string, code: string, kind: string, marks = ''): Case {
  return {
    name,
    code: `import 'openai';\nimport express from 'express';\n${imports}\nexpress().post('/run', async (request) => { const { text } = request.body; ${code}; });`,
    facts: [`http request.body -> ${kind}${marks === '' ? '' : ` [${marks}]`}`],
  };
}

const run = 'code-execution';
const command = 'command-execution';
const argument = 'command-argument';
const apart = 'sandboxed';

const isolate = `import ivm from 'isolated-vm';\nconst isolate = new ivm.Isolate({ memoryLimit: 128 });`;
const e2b = `import { Sandbox } from '@e2b/code-interpreter';\nconst sandbox = await Sandbox.create();`;
const vercel = `import { Sandbox } from '@vercel/sandbox';\nconst sandbox = await Sandbox.create({ runtime: 'node24' });`;
const cloudflare = `import { getSandbox } from '@cloudflare/sandbox';\nconst sandbox = getSandbox(binding, 'one');`;
const daytona = `import { Daytona } from '@daytonaio/sdk';\nconst sandbox = await new Daytona().create();`;

const browser = `import puppeteer from 'puppeteer';\nconst page = await (await puppeteer.launch()).newPage();`;
const driver = `import { Builder } from 'selenium-webdriver';\nconst driver = await new Builder().forBrowser('chrome').build();`;

/** Scripts in pages, which are no sandbox for what the page is signed in to. */
const inPages: readonly Case[] = [
  running('a page, a script', browser, 'await page.evaluate(text)', run),
  running(
    'a page that is there already',
    `import puppeteer from 'puppeteer';\nconst page = (await (await puppeteer.launch()).pages())[0];`,
    'await page.evaluate(text)',
    run,
  ),
  running('a page, an element', browser, `await page.$eval('p', text)`, run),
  running('a page, a locator', browser, `await page.locator('p').evaluate(text)`, run),
  running('a page, a tag', browser, 'await page.addScriptTag({ content: text })', run),
  running('a page, before it loads', browser, 'await page.addInitScript({ content: text })', run),
  running('Selenium, a script', driver, 'await driver.executeScript(text)', run),
  running('Selenium, an address', driver, 'await driver.get(text)', 'url'),
  running(
    'Selenium, a driver that is given',
    `import type { WebDriver } from 'selenium-webdriver';`,
    'const show = (driver: WebDriver) => driver.executeAsyncScript(text); return show',
    run,
  ),
  {
    name: 'Selenium, what a page says',
    code: `import 'openai';\n${driver}\neval(await driver.getPageSource());`,
    facts: ['fetched driver.getPageSource() -> code-execution'],
  },
];

export const sandboxCases: readonly Case[] = [
  ...inPages,
  running('isolated-vm, a script', isolate, 'await isolate.compileScript(text)', run, apart),
  running(
    'isolated-vm, a context',
    isolate,
    'const context = await isolate.createContext(); await context.eval(text)',
    run,
    apart,
  ),
  running(
    'QuickJS',
    `import { getQuickJS } from 'quickjs-emscripten';`,
    'const quickJs = await getQuickJS(); quickJs.evalCode(text)',
    run,
    apart,
  ),
  running(
    'QuickJS, a context of a runtime',
    `import { getQuickJS } from 'quickjs-emscripten';`,
    'const runtime = (await getQuickJS()).newRuntime(); runtime.newContext().evalCode(text)',
    run,
    apart,
  ),
  running(
    'QuickJS, an asynchronous context',
    `import { newAsyncContext } from 'quickjs-emscripten';`,
    'const context = await newAsyncContext(); await context.evalCodeAsync(text)',
    run,
    apart,
  ),
  running('E2B, code', e2b, 'await sandbox.runCode(text)', run, apart),
  running('E2B, a command', e2b, 'await sandbox.commands.run(`ls ${text}`)', command, apart),
  running('Vercel, a command', vercel, 'await sandbox.runCommand({ cmd: text })', command, apart),
  running('Vercel, an argument', vercel, `await sandbox.runCommand('node', ['-e', text])`, argument, apart),
  running('Cloudflare, code', cloudflare, 'await sandbox.runCode(text)', run, apart),
  running('Cloudflare, a command', cloudflare, 'await sandbox.exec(text)', command, apart),
  running('Daytona, code', daytona, 'await sandbox.process.codeRun(text)', run, apart),
  running('Daytona, a command', daytona, 'await sandbox.process.executeCommand(text)', command, apart),
  running('vm2', `import { VM } from 'vm2';\nconst vm = new VM();`, 'vm.run(text)', run),
  running('vm2, a script', `import { VMScript } from 'vm2';`, 'new VMScript(text)', run),
  running('safe-eval', `import safeEval from 'safe-eval';`, 'safeEval(text)', run),
];
