import type { Case } from './case';

const client = 'from openai import OpenAI\nclient = OpenAI()\n';
const answer = `${client}answer = client.responses.create(input="x").output_text\n`;

const inFile =
  (path: string) =>
  (name: string, code: string, ...facts: readonly string[]): Case => ({
    name: `Python: ${name}`,
    path,
    code: `import openai\n${code.trimStart()}`,
    facts,
  });

const handled = inFile('src/chat.py');

/** The same, and facts that are none. */
const without = (none: readonly string[], one: Case): Case => ({ ...one, none });

/** What a model says on its way out: outside data is none of it. */
const sent = (name: string, code: string, ...facts: readonly string[]): Case =>
  handled(name, answer + code.trimStart(), ...facts);

const from = (kind: string, label: string, sink = 'code-execution'): string => `${kind} ${label} -> ${sink}`;
const http = (label: string, sink?: string): string => from('http', label, sink);
const message = (label: string, sink?: string): string => from('message', label, sink);
const cli = (label: string): string => from('cli', label);
const to = (kind: string): string => `model text -> ${kind}`;

const flaskCases: readonly Case[] = [
  handled(
    'Flask, what a session keeps',
    `
from flask import Flask, request, session
app = Flask(__name__)
@app.get("/")
def chat(): exec(session.get("note", "pass"))
@app.post("/")
def note(): session["note"] = request.args["a"]`,
    http('request.args'),
  ),
  handled(
    'Flask, what is kept for a request',
    `
from flask import Flask, g, request
app = Flask(__name__)
def note(): g.note = request.args["a"]
@app.get("/")
def chat():
    note()
    exec(g.note)`,
    http('request.args'),
  ),
  handled(
    'Flask, a view that is a class',
    `
from flask.views import MethodView
class Chat(MethodView):
    def post(self, name):
        exec(name)
        return name`,
    http('name'),
    http('name', 'response'),
  ),
  handled(
    'Flask, a rule for a function',
    `
from flask import Flask
app = Flask(__name__)
def chat(name): exec(name)
app.add_url_rule("/<name>", view_func=chat)`,
    http('name'),
  ),
  handled(
    'Flask, a decorator that is called',
    `
from flask import Flask
app = Flask(__name__)
def chat(name): exec(name)
app.route("/<name>")(chat)`,
    http('name'),
  ),
  handled(
    'FastAPI, a route that is added',
    `
from fastapi import APIRouter
class Routes:
    def __init__(self):
        self.router = APIRouter()
        self.router.add_api_route("/chat", self.chat)
    def chat(self, name: str):
        exec(name)`,
    http('name'),
  ),
  handled(
    'FastAPI, a route that is added by keyword',
    `
from fastapi import FastAPI
app = FastAPI()
def chat(name: str): exec(name)
app.add_api_route("/chat", endpoint=chat)`,
    http('name'),
  ),
  handled(
    'Flask, what is not allowed is answered at once',
    `
from flask import Flask, abort, request
app = Flask(__name__)
@app.post("/")
def chat():
    tone = request.json["tone"]
    if tone not in ("formal", "casual"):
        abort(400)
    exec(tone)`,
    `${http('request.json')} [known-values]`,
  ),
  handled(
    'a decorator of the program checks the request',
    `
from functools import wraps
from flask import Flask, request
app = Flask(__name__)
def known_tone(view):
    @wraps(view)
    def checked(*args, **kwargs):
        if request.args["tone"] not in ("formal", "casual"):
            raise ValueError("tone")
        return view(*args, **kwargs)
    return checked
@app.post("/<name>")
@known_tone
def chat(name):
    exec(request.args["tone"])
    exec(name)`,
    `${http('request.args')} [known-values]`,
    http('name'),
  ),
  handled(
    'a decorator of the program that checks nothing',
    `
from flask import Flask, request
app = Flask(__name__)
def counted(view):
    def counting(*args, **kwargs):
        return view(*args, **kwargs)
    return counting
@app.post("/")
@counted
def chat(): exec(request.args["tone"])`,
    http('request.args'),
  ),
  {
    name: 'Python: Flask, its logger',
    path: 'src/chat.py',
    code: `from flask import Flask\n${client}app = Flask(__name__)\napp.logger.info("asked")\nclient.responses.create(input="x")`,
    facts: ['recorded'],
  },
  {
    name: 'Python: Flask, the logger of the current application',
    path: 'src/chat.py',
    code: `from flask import current_app\n${client}current_app.logger.info("asked")\nclient.responses.create(input="x")`,
    facts: ['recorded'],
  },
  sent('Flask, a file', 'from flask import send_file\nsend_file(answer)', to('path')),
  sent('Flask, markup', 'from flask import Markup\nMarkup(answer)', to('html')),
  handled(
    'Flask-RESTful',
    `
from flask_restful import Resource, abort, reqparse
class Chat(Resource):
    def get(self, name):
        exec(name)
        args = reqparse.RequestParser().parse_args()
        exec(args["text"])
        if args["tone"] not in ("formal", "casual"):
            abort(400)
        exec(args["tone"])`,
    http('name'),
    http('reqparse.RequestParser().parse_args()'),
    `${http('reqparse.RequestParser().parse_args()')} [known-values]`,
  ),
];

const form = `
from django import forms
from django.http import HttpRequest
class Ask(forms.Form):
    text = forms.CharField(max_length=50)
    slug = forms.SlugField()
    free = forms.CharField()
    tone = forms.ChoiceField(choices=TONES)
def chat(request: HttpRequest):
    ask = Ask(request.POST)
    if ask.is_valid():
`;

const serializer = `
from rest_framework import serializers
from rest_framework.decorators import api_view
class Author(serializers.Serializer):
    name = serializers.CharField(max_length=20)
class Ask(serializers.Serializer):
    text = serializers.CharField(max_length=50)
    free = serializers.CharField()
    tone = serializers.ChoiceField(choices=TONES)
    parts = serializers.ListField(child=serializers.IntegerField())
    author = Author()
@api_view(["POST"])
def chat(request):
    ask = Ask(data=request.data)
    ask.is_valid(raise_exception=True)
`;

const fastapiCases: readonly Case[] = [
  handled(
    'FastAPI, what a session keeps',
    `
from fastapi import FastAPI, Request
app = FastAPI()
@app.get("/")
def chat(request: Request): exec(request.session["note"])
@app.post("/")
def note(request: Request, text: str): request.session["note"] = text`,
    http('text'),
  ),
  handled(
    'FastAPI, what an application holds',
    `
from fastapi import FastAPI, Request
app = FastAPI()
@app.post("/note")
def note(text: str): app.state.note = text
@app.get("/run")
def run(request: Request): exec(request.app.state.note)`,
    http('text'),
  ),
  handled(
    'FastAPI, what a task in the background is given',
    `
from fastapi import BackgroundTasks, FastAPI
app = FastAPI()
def note(text): exec(text)
@app.get("/")
def chat(text: str, tasks: BackgroundTasks): tasks.add_task(note, text=text)`,
    http('text'),
  ),
  handled(
    'FastAPI, what is made when an application starts',
    `
from contextlib import asynccontextmanager
from fastapi import FastAPI, Request
from openai import OpenAI
@asynccontextmanager
async def lifespan(application):
    application.state.client = OpenAI()
    yield
app = FastAPI(lifespan=lifespan)
@app.get("/")
def chat(request: Request):
    exec(request.app.state.client.responses.create(input="x").output_text)`,
    to('code-execution'),
  ),
  handled(
    'FastAPI, what is made at the event of a start',
    `
from fastapi import FastAPI, Request
from openai import OpenAI
app = FastAPI()
@app.on_event("startup")
def start(): app.state.client = OpenAI()
@app.get("/")
def chat(request: Request):
    exec(request.app.state.client.responses.create(input="x").output_text)`,
    to('code-execution'),
  ),
];

const flaskKept: readonly Case[] = [
  handled(
    'Flask, what an application holds',
    `
from flask import Flask, current_app, request
app = Flask(__name__)
@app.post("/run")
def run():
    exec(current_app.note)
    exec(current_app.config["A"])
    exec(current_app.extensions["b"])
    exec(current_app.config.get("C"))
@app.post("/note")
def note():
    app.note = request.args["note"]
    app.config["A"] = request.headers["a"]
    app.extensions["b"] = request.cookies["b"]
    app.config.from_mapping(C=request.form["c"])`,
    http('request.args'),
    http('request.headers'),
    http('request.cookies'),
    http('request.form'),
  ),
  handled(
    'Flask, what a session is given by name',
    `
from flask import Flask, request, session
app = Flask(__name__)
@app.post("/run")
def run(): exec(session["note"])
@app.post("/note")
def note(): session.update(note=request.args["note"])`,
    http('request.args'),
  ),
];

const lambdaCases: readonly Case[] = [
  handled(
    'AWS Lambda, what an event holds',
    `
def lambda_handler(event, context):
    exec(event["body"])
    exec(event["headers"])`,
    http('event.body'),
    http('event.headers'),
  ),
  handled(
    'AWS Lambda, what an event holds, perhaps',
    'def lambda_handler(event, context): exec(event.get("pathParameters"))',
    http('event.get()'),
  ),
  handled(
    'AWS Lambda, the body of an event, perhaps',
    'def lambda_handler(event, context): exec(event.get("body"))',
    http('event.get()'),
  ),
  handled(
    'AWS Lambda, told by what a function reads and answers',
    `
import json
def ask(event, context):
    exec(json.loads(event["body"])["text"])
    return {"statusCode": 200, "body": "{}"}`,
    http('event.body'),
  ),
  without(
    [http('event.body')],
    handled(
      'AWS Lambda, a function that answers nobody',
      `
import json
def ask(event, context):
    exec(json.loads(event["body"])["text"])
    return {"text": ""}`,
    ),
  ),
];

const djangoCases: readonly Case[] = [
  handled(
    'Django, what a session keeps',
    `
from django.http import HttpRequest
def chat(request: HttpRequest): exec(request.session["note"])
def note(request: HttpRequest): request.session["note"] = request.GET["a"]`,
    http('request.GET'),
  ),
  handled(
    'Django, what a request holds',
    `
from django.http import HttpRequest
def chat(request: HttpRequest):
    exec(request.GET["a"])
    exec(request.read())
    exec(request.get_full_path())`,
    http('request.GET'),
    http('request.read()'),
    http('request.get_full_path()'),
  ),
  handled(
    'Django, a view by its route',
    `
from django.http import JsonResponse
from django.urls import path
def chat(request, name):
    exec(request.POST["text"])
    exec(name)
    return JsonResponse({"name": name})
urlpatterns = [path("chat/<name>", chat)]`,
    http('request.POST'),
    http('name'),
    http('name', 'response'),
  ),
  handled(
    'Django, a view that is a class',
    `
from django.views import View
class Base(View): pass
class Chat(Base):
    def post(self, request, name, number: int):
        exec(request.read())
        exec(self.request.GET["q"])
        exec(name)
        exec(number)
        exec(self.kwargs["name"])`,
    http('request.read()'),
    http('self.request.GET'),
    http('name'),
    `${http('number')} [known-values]`,
    http('self.kwargs'),
  ),
  handled(
    'Django, a view of a form',
    `
from django.views.generic import FormView
class Chat(FormView):
    def form_valid(self, form): exec(form.cleaned_data["text"])
from django.core.handlers.wsgi import WSGIRequest
def helper(given: WSGIRequest): exec(given.body)`,
    http('form'),
    http('given.body'),
  ),
  sent(
    'Django, a template',
    'from django.shortcuts import render\nrender(1, "a.html", {"text": answer})',
    to('response'),
  ),
  ...[
    ['a length', 'text', ' [bounded validated]'],
    ['a pattern', 'slug', ' [validated]'],
    ['a choice', 'tone', ' [known-values]'],
    ['free text', 'free', ''],
  ].map(([name, field, marks]) =>
    handled(
      `Django, a form: ${name}`,
      `${form}        exec(ask.cleaned_data["${field}"])`,
      `${http('request.POST')}${marks}`,
    ),
  ),
  ...[
    ['a length', '["text"]', ' [bounded validated]'],
    ['a choice', '["tone"]', ' [known-values]'],
    ['free text', '.get("free")', ''],
    ['numbers', '["parts"][0]', ' [known-values]'],
    ['a serializer in it', '["author"]["name"]', ' [bounded validated]'],
  ].map(([name, field, marks]) =>
    handled(
      `a serializer: ${name}`,
      `${serializer}    exec(ask.validated_data${field})`,
      `${http('request.data')}${marks}`,
    ),
  ),
  handled(
    'Django REST framework, views',
    `
from rest_framework.views import APIView
from rest_framework.decorators import api_view
from rest_framework.response import Response
class Chat(APIView):
    def post(self, request, name):
        exec(request.query_params["q"])
        exec(self.request.POST["p"])
        exec(self.kwargs["name"])
        exec(name)
        return Response({"text": request.data["text"]})
    def perform_create(self, serializer): exec(serializer.validated_data["text"])
@api_view(["POST"])
def more(request, other): exec(other)
from rest_framework.request import Request
def helper(given: Request): exec(given.data["text"])`,
    http('request.query_params'),
    http('self.request.POST'),
    http('self.kwargs'),
    http('name'),
    http('request.data', 'response'),
    http('serializer'),
    http('other'),
    http('given.data'),
  ),
  sent(
    'Django, queries as text',
    `
from django.db import connection, models
class Note(models.Model):
    text = models.TextField()
Note.objects.raw(answer)
with connection.cursor() as cursor:
    cursor.execute("select %s", [answer])`,
    to('sql'),
  ),
  sent(
    'Django, a part of a query',
    `
from django.db.models import Model
class Note(Model): pass
Note.objects.filter(a=1).extra(where=[answer])`,
    to('sql'),
  ),
  sent(
    'Django, an expression',
    'from django.db.models.expressions import RawSQL\nRawSQL(answer, [])',
    to('sql'),
  ),
  sent(
    'Django, a cursor',
    `
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute(answer)`,
    to('sql'),
  ),
];

const serverCases: readonly Case[] = [
  handled(
    'aiohttp, routes',
    `
from aiohttp import web
routes = web.RouteTableDef()
@routes.post("/")
async def decorated(request): exec(request.query["a"])
async def added(request): exec(await request.json())
async def routed(request): exec(request.match_info["c"])
async def listed(request): exec(request.headers["d"])
async def typed(request: web.BaseRequest): exec(request.cookies["e"])
app = web.Application()
app.router.add_post("/b", added)
app.router.add_route("POST", "/c", routed)
app.add_routes([web.get("/d", listed)])
class View(web.View):
    async def get(self): exec(self.request.path)`,
    http('request.query'),
    http('request.json()'),
    http('request.match_info'),
    http('request.headers'),
    http('request.cookies'),
    http('self.request.path'),
  ),
  handled(
    'aiohttp, a socket',
    `
from aiohttp import web
async def talk(request):
    socket = web.WebSocketResponse()
    exec(await socket.receive_str())
    async for one in socket:
        exec(one.data)
        await socket.send_str(one.data)`,
    message('socket.receive_str()'),
    message('socket'),
    message('socket', 'response'),
  ),
  sent('aiohttp, an answer', 'from aiohttp import web\nweb.json_response({"a": answer})', to('response')),
  sent('aiohttp, a redirect', 'from aiohttp import web\nraise web.HTTPFound(answer)', to('url')),
  sent('aiohttp, a file', 'from aiohttp import web\nweb.FileResponse(answer)', to('path')),
  handled(
    'Starlette',
    `
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.routing import Route, WebSocketRoute
async def chat(request): exec(await request.json())
async def talk(socket): exec(await socket.receive_text())
async def more(request): exec(request.query_params["a"])
app = Starlette(routes=[Route("/", chat), WebSocketRoute("/talk", talk)])
app.add_route("/more", more)
class Asked(HTTPEndpoint):
    def get(self, request): exec(request.headers["b"])
class Told(WebSocketEndpoint):
    def on_receive(self, socket, data): exec(data)`,
    http('request.json()'),
    message('socket.receive_text()'),
    http('request.query_params'),
    http('request.headers'),
    message('data'),
  ),
  handled(
    'Sanic',
    `
from sanic import Sanic
from sanic.request import Request
from sanic.views import HTTPMethodView
app = Sanic("chat")
@app.post("/<name>")
async def chat(request, name):
    exec(request.json["a"])
    exec(name)
    return name
async def added(request): exec(request.args["b"])
app.add_route(added, "/added")
class View(HTTPMethodView):
    async def get(self, request): exec(request.get_form())
def helper(given: Request): exec(given.form["c"])`,
    http('request.json'),
    http('name'),
    http('name', 'response'),
    http('request.args'),
    http('request.get_form()'),
    http('given.form'),
  ),
  sent('Sanic, a page', 'from sanic import response\nresponse.html(answer)', to('html')),
  sent('Sanic, a redirect', 'from sanic.response import redirect\nredirect(answer)', to('url')),
  sent('Sanic, a file', 'from sanic.response import file\nfile(answer)', to('path')),
  without(
    [http('state')],
    handled(
      'Litestar',
      `
from litestar import Request, State, WebSocket, post
from litestar.handlers import route
@post("/")
async def chat(data: str, number: int, request: Request, state: State) -> str:
    exec(state)
    exec(data)
    exec(number)
    exec(await request.json())
    exec(request.query_params["q"])
    return data
async def talk(socket: WebSocket): exec(await socket.receive_text())`,
      http('data'),
      `${http('number')} [known-values]`,
      http('request.json()'),
      http('request.query_params'),
      http('data', 'response'),
      message('socket.receive_text()'),
    ),
  ),
  sent('Litestar, a redirect', 'from litestar.response import Redirect\nRedirect(answer)', to('url')),
  handled(
    'Tornado',
    `
import tornado.web, tornado.websocket
class Chat(tornado.web.RequestHandler):
    def post(self, name):
        exec(name)
        exec(self.get_argument("a"))
        exec(self.request.body)
        self.write(name)
        self.redirect(name)
class Talk(tornado.websocket.WebSocketHandler):
    def on_message(self, text): exec(text)`,
    http('name'),
    http('self.get_argument()'),
    http('self.request.body'),
    http('name', 'response'),
    http('name', 'url'),
    message('text'),
  ),
  handled(
    'Bottle',
    `
from bottle import Bottle, abort, request, route
app = Bottle()
@route("/<name>")
def chat(name): exec(name)
@app.post("/<other>")
def more(other):
    exec(other)
    tone = request.forms["tone"]
    if tone not in ("formal", "casual"): abort(400)
    exec(tone)`,
    http('name'),
    http('other'),
    `${http('request.forms')} [known-values]`,
  ),
  sent('Bottle, a template', 'from bottle import template\ntemplate(answer)', to('code-execution')),
  sent('Bottle, a redirect', 'from bottle import redirect\nredirect(answer)', to('url')),
];

const platformCases: readonly Case[] = [
  handled(
    'AWS Lambda',
    `
def lambda_handler(event, context):
    exec(event["body"])
    exec(event.get("queryStringParameters"))
    for record in event["Records"]:
        exec(record["body"])
    return {"body": event["body"]}`,
    http('event.body'),
    http('event.get()'),
    message('event.Records'),
    http('event.body', 'response'),
  ),
  inFile('functions/chat.py')(
    'AWS Lambda, a folder of functions',
    'def handler(event, context): exec(event["body"])',
    http('event.body'),
  ),
  handled(
    'AWS Lambda, an event by its type',
    `
from aws_lambda_typing.events import SQSEvent
def work(event: SQSEvent):
    exec(event["Records"])
    return {"body": event["Records"][0]["body"]}`,
    message('event.Records'),
    message('event.Records', 'response'),
  ),
  handled(
    'Powertools',
    `
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
app = APIGatewayRestResolver()
@app.post("/<name>")
def chat(name):
    exec(name)
    exec(app.current_event.json_body)
    exec(app.current_event.get_query_string_value("q"))`,
    http('name'),
    http('app.current_event.json_body'),
    http('app.current_event.get_query_string_value()'),
  ),
  {
    name: 'Python: Powertools, a logger',
    path: 'src/chat.py',
    code: `from aws_lambda_powertools import Logger\n${client}Logger().info("asked")\nclient.responses.create(input="x")`,
    facts: ['recorded'],
  },
  handled(
    'Azure Functions',
    `
import azure.functions as func
def chat(req: func.HttpRequest):
    exec(req.get_json())
    exec(req.params["q"])
    return func.HttpResponse(req.params["q"])
def work(queued: func.QueueMessage): exec(queued.get_body())`,
    http('req.get_json()'),
    http('req.params'),
    http('req.params', 'response'),
    message('queued.get_body()'),
  ),
  handled(
    'Google Cloud Functions',
    `
import functions_framework
from firebase_functions import https_fn
@functions_framework.http
def chat(request): exec(request.args["q"])
@functions_framework.cloud_event
def work(event): exec(event.data)
@https_fn.on_call()
def call(given): exec(given.data["text"])
def helper(typed: https_fn.CallableRequest): exec(typed.data)`,
    http('request.args'),
    message('event'),
    http('given.data'),
    http('typed.data'),
  ),
  handled(
    'Pub/Sub',
    `
from google.cloud import pubsub_v1
subscriber = pubsub_v1.SubscriberClient()
def work(one): exec(one.data)
subscriber.subscribe("chat", callback=work)
exec(subscriber.pull(subscription="chat"))
def helper(typed: pubsub_v1.subscriber.message.Message): exec(typed.attributes)`,
    message('one.data'),
    message('subscriber.pull()'),
    message('typed.attributes'),
  ),
  handled(
    'Kafka',
    `
from kafka import KafkaConsumer
consumer = KafkaConsumer("chat")
for one in consumer:
    exec(one.value)
exec(consumer.poll())`,
    message('consumer'),
    message('consumer.poll()'),
  ),
  handled(
    'RabbitMQ',
    `
import pika
channel = pika.BlockingConnection(parameters).channel()
def work(channel, method, properties, body): exec(body)
channel.basic_consume(queue="chat", on_message_callback=work)`,
    message('body'),
  ),
  handled(
    'a task that a handler gives to a worker',
    `
from celery import Celery, shared_task
from flask import Flask
app = Flask(__name__)
@shared_task
def ask(text): exec(text)
@app.post("/<name>/<other>")
def chat(name, other):
    ask.delay(name)
    ask.apply_async(args=[other])`,
    http('name'),
    http('other'),
  ),
];

const appCases: readonly Case[] = [
  handled(
    'Streamlit',
    `
import streamlit as st
exec(st.text_input("a"))
exec(st.sidebar.text_area("b"))
left, right = st.columns(2)
exec(left.chat_input())
exec(st.query_params["q"])`,
    http('st.text_input()'),
    http('st.sidebar.text_area()'),
    http('left.chat_input()'),
    http('st.query_params'),
  ),
  handled(
    'Streamlit, a script that stops',
    `
import streamlit as st
tone = st.text_input("tone")
if tone not in ("formal", "casual"):
    st.stop()
exec(tone)`,
    `${http('st.text_input()')} [known-values]`,
  ),
  handled(
    'Streamlit, what is kept for a session',
    `
import streamlit as st
st.session_state.tone = st.text_input("tone")
exec(st.session_state["tone"])`,
    http('st.text_input()'),
  ),
  handled(
    'Streamlit, what is kept under a key',
    `
import streamlit as st
def run():
    exec(st.session_state.tone)
st.text_input("tone", key="tone", on_change=run)
st.sidebar.text_area("note", key="note")`,
    http('st.text_input()'),
  ),
  handled(
    'Streamlit, what is kept under a key in a container',
    `
import streamlit as st
st.sidebar.text_area("note", key="note")
exec(st.session_state["note"])`,
    http('st.sidebar.text_area()'),
  ),
  handled(
    'Streamlit, the text of a stream',
    `${client}
import streamlit as st
stream = client.responses.create(input="x", stream=True)
exec(st.write_stream(stream).split("#")[1])`,
    'model raw -> code-execution',
  ),
  handled(
    'Streamlit, the text of a stream in a container',
    `${client}
import streamlit as st
stream = client.responses.create(input="x", stream=True)
exec(st.chat_message("assistant").write_stream(stream).split("#")[1])`,
    'model raw -> code-execution',
  ),
  sent('Streamlit, text', 'import streamlit as st\nst.write(answer)', to('response')),
  sent(
    'Streamlit, text in a container',
    'import streamlit as st\nst.chat_message("assistant").write(answer)',
    to('response'),
  ),
  sent(
    'Streamlit, a page in Markdown',
    'import streamlit as st\nst.markdown(answer, unsafe_allow_html=True)',
    to('html'),
  ),
  sent(
    'Streamlit, a page in a container',
    'import streamlit as st\nst.container().markdown(answer, unsafe_allow_html=True)',
    to('html'),
  ),
  sent(
    'Streamlit, a component',
    'import streamlit.components.v1 as components\ncomponents.html(answer)',
    to('html'),
  ),
  handled(
    'Gradio, a chat',
    `
import gradio as gr
def chat(text, history, request: gr.Request):
    exec(text)
    return text
gr.ChatInterface(fn=chat).launch()`,
    http('text'),
    http('text', 'response'),
  ),
  handled(
    'Gradio, events',
    `
import gradio as gr
box = gr.Textbox()
def first(text): exec(text)
def second(other): exec(other)
box.submit(first, [box], [box]).then(second, box)`,
    http('text'),
    http('other'),
  ),
  without(
    [http('progress')],
    handled(
      'Gradio, what it provides itself',
      `
import gradio as gr
def chat(text, progress=gr.Progress()):
    exec(progress)
    return text
gr.Interface(chat, "text", "text")`,
      http('text', 'response'),
    ),
  ),
  handled(
    'Gradio, a choice',
    `
import gradio as gr
tone = gr.Radio(["kind", "short"])
free = gr.Dropdown(["kind"], allow_custom_value=True)
def chat(chosen, given):
    exec(chosen)
    exec(given)
tone.change(chat, [tone, free])`,
    'http chosen -> code-execution [known-values]',
    http('given'),
  ),
  sent('Gradio, a page', 'import gradio as gr\ngr.HTML(answer)', to('html')),
  handled(
    'Chainlit',
    `
import chainlit as cl
@cl.on_message
async def chat(given):
    exec(given.content)
    reply = cl.Message(content=given.content)
    await reply.stream_token(given.content)
    reply.content = given.content
    told = await cl.AskUserMessage(content="Who?").send()
    exec(told["output"])
@cl.action_callback("a")
def act(action): exec(action.payload)`,
    message('given.content'),
    message('given.content', 'response'),
    message('cl.AskUserMessage().send()'),
    message('action'),
  ),
  sent(
    'Chainlit, pieces of an answer',
    'import chainlit as cl\nreply = cl.Message(content="")\nreply.stream_token(answer)',
    to('response'),
  ),
  sent(
    'Chainlit, an answer that is filled in',
    'import chainlit as cl\nreply = cl.Message(content="")\nreply.content = answer',
    to('response'),
  ),
  sent('Chainlit, an answer', 'import chainlit as cl\ncl.Message(content=answer)', to('response')),
];

const botCases: readonly Case[] = [
  handled(
    'aiogram, the words behind a command, and a document',
    `
from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
router = Router()
@router.message(Command("run"))
async def run(message: Message, command: CommandObject, bot: Bot):
    exec(command.args)
    exec((await bot.download(message.document)).read())
    exec(command.prefix)`,
    'message command.args -> code-execution',
    'message bot.download() -> code-execution',
  ),
  handled(
    'aiogram, a file by its path',
    `
from aiogram import Bot
bot = Bot("")
async def run(path):
    exec(await bot.download_file(path))`,
    'message bot.download_file() -> code-execution',
  ),
  handled(
    'aiogram, what a conversation keeps',
    `
from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message
router = Router()
@router.message()
async def run(message: Message, state: FSMContext):
    data = await state.get_data()
    exec(data["a"])
    exec(await state.get_value("b"))
@router.message()
async def keep(message: Message, state: FSMContext):
    await state.update_data(a=message.text)
    await state.set_data({"b": message.caption})`,
    'message message.text -> code-execution',
    'message message.caption -> code-execution',
  ),
  handled(
    'Telegram, what is kept for others',
    `
from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackContext, CommandHandler
def run(update: Update, context: CallbackContext):
    exec(context.user_data["a"])
    exec(context.chat_data.get("b"))
    exec(context.bot_data["c"])
def keep(update: Update, context: CallbackContext):
    context.user_data["a"] = update.message.text
    context.chat_data["b"] = update.message.caption
    context.bot_data["c"] = context.args
app = ApplicationBuilder().build()
app.add_handler(CommandHandler("run", run))
app.add_handler(CommandHandler("keep", keep))`,
    'message update.message.text -> code-execution',
    'message update.message.caption -> code-execution',
    'message context.args -> code-execution',
  ),
  handled(
    'Discord, events',
    `
import discord
from discord.ext import commands
client = discord.Client(intents=intents)
@client.event
async def on_message(given):
    exec(given.content)
    exec(given.author.display_name)
    await given.channel.send(given.content)
class Mine(discord.Client):
    async def on_message(self, own): exec(own.content)
class Heard(commands.Cog):
    @commands.Cog.listener()
    async def on_message(self, heard): exec(heard.content)
def helper(typed: discord.Message): exec(typed.content)`,
    message('given.content'),
    message('given.author.display_name'),
    message('given.content', 'response'),
    message('own.content'),
    message('heard.content'),
    message('typed.content'),
  ),
  handled(
    'Discord, commands',
    `
import discord
from discord import app_commands
from discord.ext import commands
bot = commands.Bot(command_prefix="!")
@bot.command()
async def ask(ctx, *, text): exec(text)
@bot.tree.command()
async def slash(interaction, other: str): exec(other)
tree = app_commands.CommandTree(bot)
@tree.command()
async def third(interaction, third: str): exec(third)
class Group(commands.Cog):
    @commands.command()
    async def fourth(self, ctx, fourth): exec(fourth)`,
    message('text'),
    message('other'),
    message('third'),
    message('fourth'),
  ),
  handled(
    'Slack',
    `
from slack_bolt import App
app = App()
@app.message("hello")
def hear(message, say):
    exec(message["text"])
    say(message["text"])
@app.event("app_mention")
def mention(body): exec(body["event"]["text"])
@app.command("/ask")
def ask(ack, command): exec(command.get("text"))
from slack_bolt import Say
def helper(say: Say, text: Say): say(text.text)`,
    message('message.text'),
    message('message.text', 'response'),
    message('body.event.text'),
    message('command.get()'),
    message('text.text', 'response'),
  ),
  handled(
    'Slack, what stands in a channel',
    `
from slack_bolt import App
from slack_sdk import WebClient
app = App()
@app.event("app_mention")
def mention(event, client):
    thread = client.conversations_replies(channel="a", ts="b")
    exec(thread["messages"][0]["text"])
    client.chat_postMessage(channel="a", text=event["text"])
    exec(app.client.conversations_history(channel="a").get("messages"))`,
    message('thread.messages'),
    message('event.text', 'response'),
    message('app.client.conversations_history().get()'),
  ),
  handled(
    'Telegram',
    `
from telegram import Update
from telegram.ext import CallbackContext, CallbackQueryHandler, MessageHandler
async def hear(update, context):
    exec(update.message.text)
    exec(context.args[0])
    await update.message.reply_text(update.message.text)
application.add_handler(MessageHandler(filters.TEXT, hear))
async def press(pressed, context):
    exec(pressed.callback_query.data)
    await context.bot.send_message(1, text=pressed.callback_query.data)
application.add_handler(CallbackQueryHandler(press))
def helper(typed: Update, given: CallbackContext):
    exec(typed.message.caption)
    exec(given.args)`,
    message('update.message.text'),
    message('context.args'),
    message('update.message.text', 'response'),
    message('pressed.callback_query.data'),
    message('pressed.callback_query.data', 'response'),
    message('typed.message.caption'),
    message('given.args'),
  ),
  handled(
    'aiogram and TeleBot',
    `
import telebot
from aiogram import Dispatcher, types
routes = Dispatcher()
@routes.message()
async def hear(given):
    exec(given.text)
    await given.answer(given.text)
bot = telebot.TeleBot(token)
@bot.message_handler()
def more(other): bot.reply_to(other, other.text)
def helper(typed: types.Message): exec(typed.caption)`,
    message('given.text'),
    message('given.text', 'response'),
    message('other.text', 'response'),
    message('typed.caption'),
  ),
];

const commandLineCases: readonly Case[] = [
  handled(
    'arguments of the program',
    `
import sys, argparse
exec(sys.argv[1])
args = argparse.ArgumentParser().parse_args()
exec(args.text)
def helper(given: argparse.Namespace): exec(given.text)
import getpass
exec(getpass.getpass())`,
    cli('sys.argv'),
    cli('argparse.ArgumentParser().parse_args()'),
    cli('given.text'),
    cli('getpass.getpass()'),
  ),
  handled(
    'a program that ends',
    `
import sys
tone = sys.argv[1]
if tone not in ("formal", "casual"):
    sys.exit(1)
exec(tone)`,
    `${cli('sys.argv')} [known-values]`,
  ),
  without(
    [cli('context')],
    handled(
      'Click and Typer',
      `
import click, typer
@click.command()
@click.argument("text")
def first(text): exec(text)
app = typer.Typer()
@app.command()
def second(other: str, number: int):
    exec(other)
    exec(number)
def third(third: str, context: typer.Context):
    exec(third)
    exec(context)
typer.run(third)
exec(click.prompt("Name"))`,
      cli('text'),
      cli('other'),
      `${cli('number')} [known-values]`,
      cli('third'),
      cli('click.prompt()'),
    ),
  ),
];

const dependencyCases: readonly Case[] = [
  handled(
    'FastAPI, a class that it makes',
    `
from fastapi import Depends, FastAPI
app = FastAPI()
class Asked:
    def __init__(self, text: str, number: int):
        self.text = text
        self.number = number
@app.get("/")
def chat(asked: Asked = Depends(Asked)):
    exec(asked.text)
    exec(asked.number)`,
    http('text'),
    `${http('number')} [known-values]`,
  ),
];

export const pythonFrameworkCases: readonly Case[] = [
  ...flaskCases,
  ...fastapiCases,
  ...flaskKept,
  ...lambdaCases,
  ...djangoCases,
  ...serverCases,
  ...platformCases,
  ...appCases,
  ...botCases,
  ...commandLineCases,
  ...dependencyCases,
];
