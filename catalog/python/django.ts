import type { ApiModel } from '../../analysis';
import { personalField } from '../callOptions';
import { byDjango, byRestFramework } from './refusals';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'dispatch'] as const;
const http = { source: 'http' } as const;

/** Views, which their routes and their parents tell: the first parameter is the request, others come out of the path. */
export const django = {
  package: [
    'django.http',
    'django.shortcuts',
    'django.core.handlers.wsgi',
    'django.core.handlers.asgi',
    'django.urls',
    'django.conf.urls',
    'django.views',
    'django.views.generic',
    'django.views.generic.base',
    'django.views.generic.edit',
  ],
  language: 'python',
  read: 'Django 5.2, https://docs.djangoproject.com/en/5.2/ref/request-response/ and …/ref/class-based-views/',
  types: [
    {
      type: 'HttpRequest',
      make: [
        'annotation HttpRequest',
        'annotation WSGIRequest',
        'annotation ASGIRequest',
        'annotation AuthenticatedHttpRequest',
      ],
    },
    {
      type: 'Answer',
      make: ['call HttpResponse', 'call StreamingHttpResponse', 'annotation HttpResponse'],
    },
    {
      type: 'View',
      make: [
        'View',
        'TemplateView',
        'FormView',
        'CreateView',
        'UpdateView',
        'DeleteView',
        'DetailView',
        'ListView',
        'RedirectView',
      ].flatMap((name) => [`call ${name}`, `call generic.${name}`]),
    },
    { type: 'HttpRequest', on: 'View', make: 'member request' },
    { type: 'DjangoSession', on: 'HttpRequest', make: 'member session', single: true },
  ],
  handlers: [
    {
      call: ['path', 're_path', 'url'],
      callback: ['arg1', 'options.view'],
      parameters: ['HttpRequest'],
      named: http,
      refusal: byDjango,
      kind: 'http',
    },
    {
      asked: [['GET', 'POST', 'body', 'FILES', 'META', 'COOKIES', 'headers', 'method', 'user', 'session']],
      returned: ['HttpResponse', 'JsonResponse', 'StreamingHttpResponse', 'render', 'redirect'],
      parameters: ['HttpRequest'],
      named: http,
      refusal: byDjango,
      kind: 'http',
    },
    {
      on: 'View',
      method: methods,
      parameters: ['HttpRequest'],
      named: http,
      refusal: byDjango,
      kind: 'http',
    },
    { on: 'View', method: ['form_valid', 'form_invalid'], parameters: [http], kind: 'http' },
  ],
  sources: [
    {
      on: 'HttpRequest',
      member: ['GET', 'headers', 'META', 'COOKIES', 'path', 'path_info'],
      kind: 'http',
    },
    { on: 'HttpRequest', member: ['POST', 'body', 'FILES'], kind: 'http', unbounded: true },
    // Whoever is signed in: the program's own data, and about a person.
    { on: 'HttpRequest', member: 'user.*', kind: 'personal', named: personalField },
    {
      on: 'HttpRequest',
      call: ['get_full_path', 'build_absolute_uri'],
      kind: 'http',
    },
    { on: 'HttpRequest', call: ['read', 'readline'], kind: 'http', unbounded: true },
    { on: 'View', member: ['kwargs', 'args'], kind: 'http' },
  ],
  sinks: [
    {
      call: ['HttpResponse', 'JsonResponse', 'StreamingHttpResponse'],
      at: ['arg0', 'options.content', 'options.data', 'options.streaming_content'],
      kind: 'response',
    },
    { call: ['HttpResponseRedirect', 'redirect'], at: ['arg0'], kind: 'url' },
    { call: 'render', at: ['arg2', 'options.context'], kind: 'response' },
    { on: 'Answer', call: ['write', 'writelines'], at: ['arg0'], kind: 'response' },
  ],
  answerTypes: [
    {
      call: ['HttpResponse', 'StreamingHttpResponse'],
      contentType: ['arg1', 'options.content_type'],
      headers: 'options.headers',
    },
    {
      on: 'Answer',
      assign: ['Content-Type', 'content-type', 'headers.Content-Type', 'headers.content-type'],
    },
  ],
} as const satisfies ApiModel;

/** Classes of fields: with a length or a pattern, with values of their own, and with words of anybody. */
const wordless = [
  'BooleanField',
  'NullBooleanField',
  'IntegerField',
  'FloatField',
  'DecimalField',
  'DateField',
  'DateTimeField',
  'TimeField',
  'DurationField',
  'UUIDField',
  'ChoiceField',
  'TypedChoiceField',
  'MultipleChoiceField',
  'ModelChoiceField',
  'PrimaryKeyRelatedField',
] as const;

const texts = ['CharField', 'EmailField', 'SlugField', 'URLField', 'RegexField'] as const;

const below = (namespaces: readonly string[], names: readonly string[]): readonly string[] => [
  ...names,
  ...namespaces.flatMap((namespace) => names.map((name) => `${namespace}.${name}`)),
];

const fields = (namespaces: readonly string[]) =>
  [
    {
      call: below(namespaces, texts),
      given: 'options.max_length',
      marks: ['bounded', 'validated'],
    },
    { call: below(namespaces, ['RegexField', 'SlugField']), marks: ['validated'] },
    { call: below(namespaces, wordless), marks: ['known-values'] },
    { call: below(namespaces, ['ListField']), element: 'options.child' },
  ] as const;

/** Forms: what is in `cleaned_data` went through the fields of the class. */
export const djangoForms = {
  package: ['django', 'django.forms'],
  language: 'python',
  read: 'Django 5.2, https://docs.djangoproject.com/en/5.2/ref/forms/fields/',
  schemas: [
    {
      type: 'Form',
      builders: fields(['forms']),
      parses: [],
      models: [
        {
          extend: below(['forms'], ['Form', 'ModelForm']),
          subject: ['arg0', 'options.data'],
          members: ['cleaned_data'],
        },
      ],
    },
  ],
} as const satisfies ApiModel;

/** Django REST framework: views as functions and classes, and serializers, whose fields say what they let through. */
export const djangoRest = {
  package: [
    'rest_framework',
    'rest_framework.decorators',
    'rest_framework.views',
    'rest_framework.viewsets',
    'rest_framework.generics',
    'rest_framework.request',
    'rest_framework.response',
    'rest_framework.serializers',
  ],
  language: 'python',
  read: 'Django REST framework 3.16, https://www.django-rest-framework.org/api-guide/requests/',
  types: [
    { type: 'Request', extends: 'django.http:HttpRequest', make: 'annotation Request' },
    {
      type: 'APIView',
      make: [
        'APIView',
        'views.APIView',
        ...below(
          ['viewsets'],
          ['ViewSet', 'GenericViewSet', 'ModelViewSet', 'ReadOnlyModelViewSet', 'ViewSetMixin'],
        ),
        ...below(
          ['generics'],
          [
            'GenericAPIView',
            'CreateAPIView',
            'ListAPIView',
            'ListCreateAPIView',
            'RetrieveAPIView',
            'UpdateAPIView',
          ],
        ),
      ].map((name) => `call ${name}`),
    },
    { type: 'Request', on: 'APIView', make: 'member request' },
  ],
  handlers: [
    {
      on: 'APIView',
      method: [...methods, 'list', 'create', 'retrieve', 'update', 'partial_update', 'destroy'],
      parameters: ['Request'],
      named: http,
      refusal: byRestFramework,
      kind: 'http',
    },
    { on: 'APIView', method: ['perform_create', 'perform_update'], parameters: [http], kind: 'http' },
    {
      decorator: ['api_view', 'action', 'decorators.api_view', 'decorators.action'],
      parameters: ['Request'],
      named: http,
      refusal: byRestFramework,
      kind: 'http',
    },
  ],
  sources: [
    { on: 'Request', member: 'data', kind: 'http', unbounded: true },
    { on: 'Request', member: 'query_params', kind: 'http' },
    { on: 'APIView', member: 'kwargs', kind: 'http' },
  ],
  sinks: [{ call: ['Response', 'response.Response'], at: ['arg0', 'options.data'], kind: 'response' }],
  schemas: [
    {
      type: 'Field',
      builders: fields(['serializers']),
      parses: [],
      models: [
        {
          extend: below(
            ['serializers'],
            ['Serializer', 'ModelSerializer', 'HyperlinkedModelSerializer', 'ListSerializer'],
          ),
          subject: ['arg1', 'options.data'],
          members: ['validated_data', 'data'],
        },
      ],
    },
  ],
} as const satisfies ApiModel;

const querySets = [
  'all',
  'filter',
  'exclude',
  'order_by',
  'annotate',
  'select_related',
  'prefetch_related',
  'distinct',
  'using',
] as const;

/** The database: models build their queries of values, but for these, and a cursor takes text. */
export const djangoDatabase = {
  package: ['django', 'django.db', 'django.db.models', 'django.db.models.expressions'],
  language: 'python',
  records: true,
  legible: ['values'],
  read: 'Django 5.2, https://docs.djangoproject.com/en/5.2/topics/db/sql/',
  types: [
    {
      type: 'Model',
      make: below(['models', 'db.models'], ['Model']).map((name) => `call ${name}`),
      told: [
        { call: 'objects.raw', options: [] },
        { call: 'objects.extra', options: ['where'] },
      ],
    },
    { type: 'QuerySet', on: 'Model', make: 'member objects' },
    { type: 'QuerySet', on: 'QuerySet', make: querySets.map((name) => `call ${name}`) },
    { type: 'Connection', make: ['member connection', 'member connections.*', 'member db.connection'] },
    { type: 'Cursor', on: 'Connection', make: 'call cursor' },
  ],
  stored: [
    { on: 'QuerySet', call: ['update', 'aupdate', 'create', 'acreate'], at: 'options' },
    { on: 'Model', call: ['save', 'asave'], at: 'receiver' },
  ],
  acts: [
    {
      on: 'QuerySet',
      call: ['update', 'aupdate', 'create', 'acreate'],
      standing: 'options',
      kind: 'settles',
    },
    {
      on: 'QuerySet',
      call: ['get', 'aget', 'first', 'afirst', 'last', 'alast'].flatMap((name) => [
        `${name}().save`,
        `${name}().asave`,
      ]),
      standing: 'receiver',
      kind: 'settles',
    },
    { on: 'QuerySet', call: ['[].save', '[].asave'], standing: 'receiver', kind: 'settles' },
    {
      on: 'QuerySet',
      call: ['get', 'aget', 'first', 'afirst', 'last', 'alast', 'values'],
      kind: 'reads-private',
    },
    { on: 'Model', call: ['save', 'asave'], standing: 'receiver', kind: 'settles' },
  ],
  sinks: [
    { on: 'Model', call: 'objects.raw', at: ['arg0', 'options.raw_query'], kind: 'sql' },
    { on: 'Model', call: 'objects.extra', at: ['options.where[]'], kind: 'sql' },
    { on: 'QuerySet', call: 'raw', at: ['arg0', 'options.raw_query'], kind: 'sql' },
    {
      on: 'QuerySet',
      call: 'extra',
      at: [
        'arg0.*',
        'arg1[]',
        'options.select.*',
        'options.where[]',
        'options.tables[]',
        'options.order_by[]',
      ],
      kind: 'sql',
    },
    {
      call: below(['models', 'expressions', 'db.models.expressions'], ['RawSQL']),
      at: ['arg0', 'options.sql'],
      kind: 'sql',
    },
    { on: 'Cursor', call: ['execute', 'executemany'], at: ['arg0', 'options.sql'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** A row that is looked up for a view. */
export const djangoRows = {
  package: 'django.shortcuts',
  language: 'python',
  read: 'Django 5.2, https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#get-object-or-404',
  records: true,
  types: [{ type: 'Row', make: ['call get_object_or_404', 'call aget_object_or_404'] }],
  acts: [{ on: 'Row', call: ['save', 'asave'], standing: 'receiver', kind: 'settles' }],
} as const satisfies ApiModel;

/** A row as a dictionary of its fields. */
export const djangoDictionaries = {
  package: 'django.forms.models',
  language: 'python',
  read: 'django/forms/models.py of Django 5.2',
  passes: [{ call: 'model_to_dict', from: 'arg0.__dict__' }],
} as const satisfies ApiModel;
