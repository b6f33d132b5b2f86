import type { Case } from './case';

const asked = 'from openai import OpenAI\nanswer = OpenAI().responses.create(input="x").output_text\n';

/** What becomes of an answer on its way into a page. */
const page = (name: string, code: string, html: string, marks = ' [html-safe]'): Case => ({
  name: `Python: a page, ${name}`,
  path: 'src/chat.py',
  code: `${asked}from fastapi.responses import HTMLResponse\n${code}\nHTMLResponse(${html})`,
  facts: [`model text -> html${marks}`],
});

/** The same, where markup stays as it is. */
const raw = (name: string, code: string, html: string): Case => page(name, code, html, ', medium confidence');

const templateCases: readonly Case[] = [
  ...[
    ['Environment', 'jinja2'],
    ['SandboxedEnvironment', 'jinja2.sandbox'],
  ].flatMap(([environment, module]) => [
    page(
      `${environment} that escapes`,
      `from ${module} import ${environment}\npages = ${environment}(autoescape=True)`,
      'pages.from_string("<p>{{ text }}</p>").render(text=answer)',
    ),
    page(
      `${environment} that chooses what to escape`,
      `from jinja2 import select_autoescape\nfrom ${module} import ${environment}\npages = ${environment}(autoescape=select_autoescape())`,
      'pages.get_template("page.html").render({"text": answer})',
    ),
  ]),
  page(
    'a template that escapes',
    'from jinja2 import Template',
    'Template("<p>{{ text }}</p>", autoescape=True).render(text=answer)',
  ),
  raw(
    'a template that leaves a value as it is',
    'from jinja2 import Environment',
    'Environment(autoescape=True).from_string("<p>{{ text | safe }}</p>").render(text=answer)',
  ),
  page(
    'a template of FastAPI',
    'from fastapi.templating import Jinja2Templates',
    'Jinja2Templates("pages").get_template("page.html").render(text=answer)',
  ),
  page(
    'a template of the environment of FastAPI',
    'from fastapi.templating import Jinja2Templates',
    'Jinja2Templates("pages").env.get_template("page.html").render(text=answer)',
  ),
];

const markupCases: readonly Case[] = [
  page('a format of markup', 'from markupsafe import Markup', 'Markup("<p>{}</p>").format(answer)'),
  page('a sum of markup', 'from markupsafe import Markup', 'Markup("<p>") + answer + Markup("</p>")'),
  page('a cleaner of bleach', 'import bleach', 'bleach.Cleaner(tags=["b"]).clean(answer)'),
];

const markdownIt = 'from markdown_it import MarkdownIt';

const markdownCases: readonly Case[] = [
  page('a preset of markdown-it', markdownIt, 'MarkdownIt("js-default").render(answer)'),
  page(
    'a preset of markdown-it by name',
    markdownIt,
    'MarkdownIt(config="zero").enable("list").render(answer)',
  ),
  page('markdown-it without markup', markdownIt, 'MarkdownIt("commonmark", {"html": False}).render(answer)'),
  page(
    'markdown-it without markup, by name',
    markdownIt,
    'MarkdownIt("commonmark", options_update={"html": False}).render(answer)',
  ),
  raw('markdown-it with markup', markdownIt, 'MarkdownIt("js-default", {"html": True}).render(answer)'),
  raw(
    'markdown-it with markup, by name',
    markdownIt,
    'MarkdownIt("js-default", options_update={"html": True}).render(answer)',
  ),
  page('mistune', 'import mistune', 'mistune.create_markdown()(answer)'),
  page('mistune, at once', 'import mistune', 'mistune.markdown(answer)'),
  raw('mistune with markup', 'import mistune', 'mistune.create_markdown(False)(answer)'),
  raw('mistune with markup, by name', 'import mistune', 'mistune.create_markdown(escape=False)(answer)'),
  raw('mistune with markup, at once', 'import mistune', 'mistune.markdown(answer, escape=False)'),
  ...['False', 'escape=False'].map((given) =>
    raw(
      `mistune with markup, by a renderer with ${given}`,
      'import mistune',
      `mistune.create_markdown(renderer=mistune.HTMLRenderer(${given}))(answer)`,
    ),
  ),
  page('markdown2 without markup', 'import markdown2', 'markdown2.markdown(answer, safe_mode="escape")'),
  page(
    'markdown2 without markup, as an object',
    'import markdown2',
    'markdown2.Markdown(safe_mode="escape").convert(answer)',
  ),
  raw('markdown2 with markup', 'import markdown2', 'markdown2.markdown(answer)'),
  page('cmarkgfm', 'import cmarkgfm', 'cmarkgfm.markdown_to_html(answer)'),
  raw('cmarkgfm with options', 'import cmarkgfm', 'cmarkgfm.markdown_to_html(answer, options)'),
];

export const pythonMarkupCases: readonly Case[] = [...templateCases, ...markupCases, ...markdownCases];
