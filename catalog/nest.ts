import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

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
    { type: 'Controller', make: 'decorator Controller', unproven: notInstalled },
    {
      type: 'Request',
      extends: 'express:Request',
      make: ['decorator Req', 'decorator Request'],
      unproven: notInstalled,
    },
    {
      type: 'Response',
      extends: 'express:Response',
      make: ['decorator Res', 'decorator Response'],
      unproven: notInstalled,
    },
  ],
  sources: [
    {
      decorator: ['Body', 'RawBody', 'UploadedFile', 'UploadedFiles'],
      pipes,
      kind: 'http',
      unbounded: true,
      unproven: notInstalled,
    },
    {
      decorator: ['Query', 'Param', 'Headers', 'HostParam', 'Ip'],
      pipes,
      kind: 'http',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Controller',
      decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Search', 'Sse'],
      parameters: [],
      returns: 'response',
      kind: 'http',
      unproven: notInstalled,
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
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Gateways and microservices: https://docs.nestjs.com/websockets/gateways, https://docs.nestjs.com/microservices/basics. */
export const nestMessages = {
  package: ['@nestjs/websockets', '@nestjs/microservices'],
  read: '@nestjs/websockets 11, https://docs.nestjs.com/websockets/gateways and https://docs.nestjs.com/microservices/basics',
  types: [{ type: 'Gateway', make: 'decorator WebSocketGateway', unproven: notInstalled }],
  sources: [
    {
      decorator: ['MessageBody', 'Payload'],
      pipes,
      kind: 'message',
      unbounded: true,
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Gateway',
      decorator: 'SubscribeMessage',
      parameters: [null, { source: 'message' }],
      returns: 'response',
      kind: 'message',
      unproven: notInstalled,
    },
    {
      decorator: ['MessagePattern', 'EventPattern', 'GrpcMethod'],
      parameters: [{ source: 'message' }],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Resolvers: https://docs.nestjs.com/graphql/resolvers, and https://typegraphql.com/docs/resolvers.html. */
export const nestGraphql = {
  package: ['@nestjs/graphql', 'type-graphql'],
  read: '@nestjs/graphql 13, https://docs.nestjs.com/graphql/resolvers; type-graphql 2.0, https://typegraphql.com/docs',
  types: [{ type: 'Resolver', make: 'decorator Resolver', unproven: notInstalled }],
  sources: [{ decorator: ['Args', 'Arg'], pipes, kind: 'http', unbounded: true, unproven: notInstalled }],
  handlers: [
    {
      on: 'Resolver',
      decorator: ['Query', 'Mutation', 'Subscription', 'ResolveField', 'FieldResolver'],
      parameters: [],
      returns: 'response',
      kind: 'http',
      unproven: notInstalled,
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
      unproven: notInstalled,
    },
    { type: 'Request', extends: 'express:Request', make: 'decorator Req', unproven: notInstalled },
    { type: 'Response', extends: 'express:Response', make: 'decorator Res', unproven: notInstalled },
  ],
  sources: [
    {
      decorator: ['Body', 'BodyParam', 'UploadedFile', 'UploadedFiles'],
      kind: 'http',
      unbounded: true,
      unproven: notInstalled,
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
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Controller',
      decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'All', 'Method'],
      parameters: [],
      returns: 'response',
      kind: 'http',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** class-validator 0.14: https://github.com/typestack/class-validator. Decorators of the fields of a class. */
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
            'Matches',
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
        { call: 'MaxLength', marks: ['validated', 'bounded'] },
        { call: 'Length', given: 'arg1', marks: ['validated', 'bounded'] },
        { call: 'ValidateNested', nested: true },
      ],
      parses: [],
      unproven: notInstalled,
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
      unproven: notInstalled,
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
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
