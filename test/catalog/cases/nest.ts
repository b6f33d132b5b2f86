import { askImport, type Case } from './case';

const common = `import { Body, Controller, Get, Headers, Param, ParseEnumPipe, ParseIntPipe, Post, Query, Req, Res, UploadedFile } from '@nestjs/common';`;
const validators = `import { IsEnum, IsIn, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';`;

/** A method of a controller. */
function inController(name: string, parameters: string, code: string, facts: readonly string[]): Case {
  return {
    name: `Nest, ${name}`,
    code: `${askImport}${common}\n@Controller('ask')\nexport class AskController {\n  @Post()\n  ask(${parameters}) { ${code} }\n}`,
    facts,
  };
}

/** A body that is an instance of a class with these fields. */
function ofClass(
  name: string,
  imports: string,
  classes: string,
  code: string,
  facts: readonly string[],
): Case {
  return {
    name,
    code: `${askImport}import { Body, Controller, Post } from '@nestjs/common';\n${imports}\n${classes}\n@Controller()\nexport class AskController {\n  @Post()\n  ask(@Body() body: AskDto) { ${code} }\n}`,
    facts,
  };
}

const run = (label: string, marks = ''): string => `http ${label} -> code-execution${marks && ` [${marks}]`}`;

const parameters: readonly Case[] = [
  inController('a body', '@Body() body', 'eval(body.code); return body.title;', [
    run('body'),
    'http body -> response',
  ]),
  inController('a member of the body', `@Body('code') code: string`, 'eval(code);', [run('code')]),
  inController('a body that is taken apart', '@Body() { code }: { code: string }', 'eval(code);', [
    run('code'),
  ]),
  inController('a query', `@Query('q') q: string`, 'eval(q);', [run('q')]),
  inController('an uploaded file', '@UploadedFile() file', 'eval(file.buffer);', [run('file')]),
  inController(
    'the request and the response',
    '@Req() req, @Res() res',
    'eval(req.body.code); res.send(req.body.code);',
    [run('req.body'), 'http req.body -> response'],
  ),
  inController(
    'pipes of the framework',
    `@Param('id', ParseIntPipe) id: number, @Query('tone', new ParseEnumPipe(Tone)) tone: Tone, @Headers('x') header: string`,
    'eval(id); eval(tone); eval(header);',
    [run('id', 'known-values'), run('tone', 'known-values'), run('header')],
  ),
  {
    name: 'Nest, a pipe of the program',
    code: `${askImport}import { z } from 'zod';\n${common}\nclass SchemaPipe { constructor(private schema) {} transform(value) { return this.schema.parse(value); } }\n@Controller()\nexport class AskController { @Post() ask(@Body(new SchemaPipe(z.object({ tone: z.enum(['kind']), code: z.string() }))) body) { eval(body.tone); eval(body.code); } }`,
    facts: [run('body', 'known-values'), run('body')],
  },
  {
    name: 'Nest, a pipe of a method',
    code: `${askImport}import { z } from 'zod';\nimport { Body, Controller, Post, UsePipes } from '@nestjs/common';\nclass SchemaPipe { constructor(private schema) {} transform(value) { return this.schema.parse(value); } }\n@Controller()\nexport class AskController { @Post() @UsePipes(new SchemaPipe(z.object({ tone: z.enum(['kind']), code: z.string() }))) ask(@Body() body) { eval(body.tone); eval(body.code); } @Post('other') other(@Body() other) { eval(other.tone); } }`,
    facts: [run('body', 'known-values'), run('body'), run('other')],
  },
  {
    name: 'Nest, an injected service',
    code: `${askImport}${common}\n@Controller()\nexport class AskController { constructor(private readonly runner: Runner) {} @Post() ask(@Body() body) { return this.runner.run(body.code); } }\nclass Runner { private readonly client = new OpenAI(); constructor(private readonly store: Store) {} async run(code) { this.store.keep(code); return (await this.client.responses.create({ input: code })).output_text; } }\nclass Store { keep(code) { eval(code); } }`,
    facts: [run('body'), 'http body -> user-prompt', 'model text -> response'],
  },
  {
    name: 'Nest, a gateway',
    code: `${askImport}import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Chat { @SubscribeMessage('ask') ask(@MessageBody() text: string, @ConnectedSocket() client) { eval(text); return text; } }`,
    facts: ['message text -> code-execution', 'message text -> response'],
  },
  {
    name: 'Nest, a gateway without decorated parameters',
    code: `${askImport}import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Chat { @SubscribeMessage('ask') ask(client, text) { eval(text); } }`,
    facts: ['message text -> code-execution'],
  },
  {
    name: 'Nest, a microservice',
    code: `${askImport}import { Controller } from '@nestjs/common';\nimport { MessagePattern, Payload } from '@nestjs/microservices';\n@Controller()\nexport class Asks { @MessagePattern('ask') ask(data) { eval(data.code); } }`,
    facts: ['message data -> code-execution'],
  },
  {
    name: 'Nest, a resolver',
    code: `${askImport}import { Args, Mutation, Resolver } from '@nestjs/graphql';\n@Resolver()\nexport class Asks { @Mutation() ask(@Args('input') input) { eval(input.code); return input.code; } }`,
    facts: [run('input'), 'http input -> response'],
  },
  {
    name: 'routing-controllers',
    code: `${askImport}import { Body, JsonController, Post, QueryParam, Req, Res } from 'routing-controllers';\n@JsonController()\nexport class Asks { @Post('/ask') ask(@Body() body, @QueryParam('q') q, @Req() req, @Res() res) { eval(body.code); eval(q); eval(req.headers.x); res.send(q); return body.code; } }`,
    facts: [run('body'), run('q'), run('req.headers'), 'http q -> response', 'http body -> response'],
  },
];

const classes: readonly Case[] = [
  ofClass(
    'class-validator',
    validators,
    `class AskDto { @IsIn(['kind', 'dry']) tone: string; @IsString() @MaxLength(80) title: string; @Length(1) code: string; @Length(1, 9) word: string; @Matches(/^[a-z]+$/) name: string; note: string; }`,
    'eval(body.tone); eval(body.title); eval(body.code);',
    [run('body', 'known-values'), run('body', 'bounded validated'), run('body')],
  ),
  ofClass(
    'class-validator, a length',
    validators,
    `class AskDto { @Length(1, 9) word: string; }`,
    'eval(body.word);',
    [run('body', 'bounded validated')],
  ),
  ofClass(
    'class-validator, a class in a class',
    validators,
    `class Style { @IsEnum(Tone) tone: Tone; code: string; }\nclass AskDto { @ValidateNested({ each: true }) @Type(() => Style) styles: Style[]; }`,
    'eval(body.styles[0].tone); eval(body.styles[0].code);',
    [run('body', 'known-values'), run('body')],
  ),
  ofClass(
    'class-validator, a class made of another',
    `${validators}\nimport { PartialType } from '@nestjs/mapped-types';`,
    `class NewAsk { @IsIn(['kind']) tone: string; code: string; }\nclass AskDto extends PartialType(NewAsk) {}`,
    'eval(body.tone); eval(body.code);',
    [run('body', 'known-values'), run('body')],
  ),
  ofClass(
    'nestjs-zod',
    `import { createZodDto } from 'nestjs-zod';\nimport { z } from 'zod';`,
    `class AskDto extends createZodDto(z.object({ tone: z.enum(['kind']), code: z.string() })) {}`,
    'eval(body.tone); eval(body.code);',
    [run('body', 'known-values'), run('body')],
  ),
];

export const nestCases: readonly Case[] = [...parameters, ...classes];
