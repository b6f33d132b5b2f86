import { askImport, type Case } from './case';

/** A service is registered, and a route asks for it. */
function awilix(name: string, makers: string, setUp: string, asked: string, none?: readonly string[]): Case {
  return {
    name: `awilix, ${name}`,
    code: `${askImport}import express from 'express';
import { ${makers}, createContainer } from 'awilix';
class Desk {
  constructor({ tone }) { this.tone = tone; }
  run(code) { eval(this.tone + code); }
}
const makeRun = ({ desk }) => (code) => desk.run(code);
const container = createContainer();
${setUp}
express().post('/', (request) => { ${asked} });`,
    facts: none ? [] : ['http request.body -> code-execution'],
    ...(none && { none }),
  };
}

const run = 'run(request.body.code);';
const registered = `container.register({ desk: asClass(Desk) });`;

export const containerCases: readonly Case[] = [
  awilix('resolve', 'asClass', registered, `container.resolve('desk').${run}`),
  awilix('the cradle', 'asClass', registered, `container.cradle.desk.${run}`),
  awilix('a scope', 'asClass', registered, `container.createScope().resolve('desk').${run}`),
  awilix(
    'a name and its maker',
    'asClass',
    `container.register('desk', asClass(Desk));`,
    `container.cradle.desk.${run}`,
  ),
  awilix('build', 'asClass', '', `container.build(Desk).${run}`),
  awilix(
    'options of a maker',
    'asClass',
    `container.register({ desk: asClass(Desk).singleton().classic() });`,
    `container.cradle.desk.${run}`,
  ),
  awilix(
    'a function that is given the cradle',
    'asClass, asFunction',
    `container.register({ run: asFunction(makeRun) });\n${registered}`,
    `container.cradle.${run}`,
  ),
  awilix(
    'a function that is given what its parameter names',
    'asFunction, asValue',
    `container.register({ run: asFunction((desk) => (code) => desk.run(code)), desk: asValue(new Desk({ tone: '' })) });`,
    `container.cradle.${run}`,
  ),
  awilix('another name', 'asClass', registered, `container.cradle.others.${run}`, [
    'http request.body -> code-execution',
  ]),
  {
    name: 'awilix, a container by its type',
    code: `${askImport}import express from 'express';
import { asFunction, type AwilixContainer } from 'awilix';
export function listen(container: AwilixContainer) {
  container.register({ run: asFunction(() => (code) => eval(code)) });
  express().post('/', (request) => container.cradle.${run.slice(0, -1)});
}`,
    facts: ['http request.body -> code-execution'],
  },
];
