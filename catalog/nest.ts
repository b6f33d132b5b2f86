import type { ApiModel } from '../analysis';
import { byHttpError, byNest } from './refusals';

/** `@Query('page', ParseIntPipe)`, `@UsePipes(pipe)`, and pipes that the program wrote. */
const pipes = { at: 'args', method: 'transform', shared: 'UsePipes' } as const;

/**
 * NestJS 10 and 11: https://docs.nestjs.com/controllers. What a method of a controller returns is sent. That a global
 * `ValidationPipe` is there is taken for granted where a class has decorated fields: it is set in another file.
 */
export const nest = {
  package: '@nestjs/common',
  read: '@nestjs/common 11, https://docs.nestjs.com/controllers and https://docs.nestjs.com/pipes',
  types: [
    { type: 'Controller', make: 'decorator Controller' },
    {
      type: 'Request',
      extends: 'express:Request',
      make: ['decorator Req', 'decorator Request'],
      unproven: { 'express:Request': 'a decorator says nothing of the type that it gives' },
    },
    {
      type: 'Response',
      extends: 'express:Response',
      make: ['decorator Res', 'decorator Response'],
      unproven: { 'express:Response': 'a decorator says nothing of the type that it gives' },
    },
  ],
  sources: [
    {
      decorator: ['Body', 'RawBody', 'UploadedFile', 'UploadedFiles'],
      pipes,
      kind: 'http',
      unbounded: true,
    },
    {
      decorator: ['Query', 'Param', 'Headers', 'HostParam', 'Ip'],
      pipes,
      kind: 'http',
    },
  ],
  handlers: [
    {
      on: 'Controller',
      decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Search', 'Sse'],
      parameters: [],
      returns: 'response',
      refusal: byNest,
      kind: 'http',
    },
  ],
  schemas: [
    {
      type: 'Pipe',
      builders: [
        {
          call: [
            'ParseIntPipe',
            'ParseFloatPipe',
            'ParseBoolPipe',
            'ParseUUIDPipe',
            'ParseEnumPipe',
            'ParseDatePipe',
          ],
          marks: ['known-values'],
        },
      ],
      parses: [],
      unproven: {
        ParseIntPipe: 'a class, of which an instance checks',
        ParseFloatPipe: 'a class, of which an instance checks',
        ParseBoolPipe: 'a class, of which an instance checks',
        ParseUUIDPipe: 'a class, of which an instance checks',
        ParseEnumPipe: 'a class, of which an instance checks',
        ParseDatePipe: 'a class, of which an instance checks',
      },
    },
  ],
} as const satisfies ApiModel;

/** Gateways and microservices: https://docs.nestjs.com/websockets/gateways, https://docs.nestjs.com/microservices/basics. */
export const nestMessages = {
  package: ['@nestjs/websockets', '@nestjs/microservices'],
  read: '@nestjs/websockets 11, https://docs.nestjs.com/websockets/gateways and https://docs.nestjs.com/microservices/basics',
  types: [{ type: 'Gateway', make: 'decorator WebSocketGateway' }],
  sources: [
    {
      decorator: ['MessageBody', 'Payload'],
      pipes,
      kind: 'message',
      unbounded: true,
    },
  ],
  handlers: [
    {
      on: 'Gateway',
      decorator: 'SubscribeMessage',
      parameters: [null, { source: 'message' }],
      returns: 'response',
      kind: 'message',
    },
    {
      decorator: ['MessagePattern', 'EventPattern', 'GrpcMethod'],
      parameters: [{ source: 'message' }],
      kind: 'message',
    },
  ],
} as const satisfies ApiModel;

/** Resolvers: https://docs.nestjs.com/graphql/resolvers, and https://typegraphql.com/docs/resolvers.html. */
export const nestGraphql = {
  package: ['@nestjs/graphql', 'type-graphql'],
  read: '@nestjs/graphql 13, https://docs.nestjs.com/graphql/resolvers; type-graphql 2.0, https://typegraphql.com/docs',
  types: [{ type: 'Resolver', make: 'decorator Resolver' }],
  sources: [{ decorator: ['Args', 'Arg'], pipes, kind: 'http', unbounded: true }],
  handlers: [
    {
      on: 'Resolver',
      decorator: ['Query', 'Mutation', 'Subscription', 'ResolveField', 'FieldResolver'],
      parameters: [],
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;

/** routing-controllers 0.11: https://github.com/typestack/routing-controllers. It validates classes by itself. */
export const routingControllers = {
  package: 'routing-controllers',
  read: 'routing-controllers 0.11, README.md of the package',
  types: [
    {
      type: 'Controller',
      make: ['decorator Controller', 'decorator JsonController'],
    },
    {
      type: 'Request',
      extends: 'express:Request',
      make: 'decorator Req',
      unproven: { 'express:Request': 'a decorator says nothing of the type that it gives' },
    },
    {
      type: 'Response',
      extends: 'express:Response',
      make: 'decorator Res',
      unproven: { 'express:Response': 'a decorator says nothing of the type that it gives' },
    },
  ],
  sources: [
    {
      decorator: ['Body', 'BodyParam', 'UploadedFile', 'UploadedFiles'],
      kind: 'http',
      unbounded: true,
    },
    {
      decorator: [
        'QueryParam',
        'QueryParams',
        'Param',
        'Params',
        'HeaderParam',
        'HeaderParams',
        'CookieParam',
        'CookieParams',
      ],
      kind: 'http',
    },
  ],
  handlers: [
    {
      on: 'Controller',
      decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'All', 'Method'],
      parameters: [],
      returns: 'response',
      refusal: byHttpError,
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;

/**
 * class-validator 0.14: https://github.com/typestack/class-validator. Decorators of the fields of a class, by which calls
 * check its instances.
 */
export const classValidator = {
  package: 'class-validator',
  read: 'class-validator 0.14, README.md of the package',
  schemas: [
    {
      type: 'Field',
      builders: [
        { call: ['IsString', 'IsNotEmpty', 'IsOptional', 'IsDefined', 'IsArray', 'IsObject', 'MinLength'] },
        {
          call: [
            'IsIn',
            'IsEnum',
            'Equals',
            'IsNumber',
            'IsInt',
            'IsPositive',
            'IsNegative',
            'Min',
            'Max',
            'IsBoolean',
            'IsDate',
            'IsUUID',
            'IsMongoId',
            'IsDateString',
            'IsISO8601',
            'IsNumberString',
            'IsBooleanString',
            'IsHexadecimal',
            'IsIP',
            'IsLatitude',
            'IsLongitude',
          ],
          marks: ['known-values'],
        },
        {
          call: [
            'IsEmail',
            'IsUrl',
            'IsAlpha',
            'IsAlphanumeric',
            'IsPhoneNumber',
            'IsMobilePhone',
            'IsLocale',
          ],
          marks: ['validated'],
        },
        { call: 'Matches', marks: ['validated'], matches: 'arg0' },
        { call: 'MaxLength', marks: ['validated', 'bounded'] },
        { call: 'Length', given: 'arg1', marks: ['validated', 'bounded'] },
        { call: 'ValidateNested', nested: true },
      ],
      parses: [
        {
          call: 'validateOrReject',
          schema: 'arg0',
          subject: 'arg0',
          value: 'arg0',
          decorated: true,
          later: true,
        },
        {
          call: 'validate',
          schema: 'arg0',
          subject: 'arg0',
          value: 'arg0',
          failure: 'result.length',
          decorated: true,
          later: true,
        },
        {
          call: 'validateSync',
          schema: 'arg0',
          subject: 'arg0',
          value: 'arg0',
          failure: 'result.length',
          decorated: true,
        },
      ],
    },
  ],
} as const satisfies ApiModel;

/** class-transformer 0.5: https://github.com/typestack/class-transformer. It makes instances and checks nothing. */
export const classTransformer = {
  package: 'class-transformer',
  read: 'class-transformer 0.5, README.md of the package',
  passes: [
    {
      call: ['plainToInstance', 'plainToClass'],
      from: 'arg1',
      instance: 'arg0',
      unproven: 'the package is not among those whose declarations prove rows',
    },
  ],
} as const satisfies ApiModel;

/** Classes made of other classes: https://docs.nestjs.com/techniques/validation#mapped-types. */
export const mappedTypes = {
  package: ['@nestjs/mapped-types', '@nestjs/swagger'],
  read: '@nestjs/mapped-types 2.1, https://docs.nestjs.com/techniques/validation#mapped-types',
  passes: [
    {
      call: ['PartialType', 'PickType', 'OmitType', 'IntersectionType'],
      from: 'args',
    },
  ],
} as const satisfies ApiModel;

/** Classes and pipes made of schemas: https://github.com/BenLorantfy/nestjs-zod. */
export const zodClasses = {
  package: ['nestjs-zod', '@anatine/zod-nestjs', '@abitia/zod-dto'],
  read: 'nestjs-zod 4.3 and 5.0, README.md of the package',
  schemas: [
    {
      type: 'Class',
      builders: [{ call: ['createZodDto', 'ZodValidationPipe'], wraps: 'arg0' }],
      parses: [],
      unproven: { ZodValidationPipe: 'a class, of which an instance checks' },
    },
  ],
} as const satisfies ApiModel;
