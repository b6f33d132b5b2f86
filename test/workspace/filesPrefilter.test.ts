import { expect, test } from 'vitest';
import { createPrefilter } from '../../workspace/prefilter';

test('a text that names no model, host or key is worth no look by itself', () => {
  const touchesAi = createPrefilter();
  expect(touchesAi("import express from 'express';")).toBe(false);
  expect(touchesAi("import OpenAI from 'openai';")).toBe(true);
  expect(touchesAi("fetch('https://api.anthropic.com/v1/messages')")).toBe(true);
  expect(touchesAi('// sluicegate-ignore prompt/nothing')).toBe(true);
});

test.each([
  ['import openai', true],
  ['import os, openai', true],
  ['import openai as ai', true],
  ['def ask():\n    from openai import OpenAI\n', true],
  ['from openai.types.chat import ChatCompletion', true],
  ['from google import genai', true],
  ['import google.genai as genai', true],
  ['from langchain_core.prompts import (\n    ChatPromptTemplate,\n)', true],
  ['from mcp.server.fastmcp import FastMCP', true],
  ['import boto3\nclient = boto3.client("bedrock-runtime")', true],
  ['import boto3\nclient = boto3.client("s3")', false],
  ['import requests', false],
  ['from google.cloud import storage', false],
  ['import fastapi', false],
  ['from openai_tools import a', false],
  ['# we want openai here', false],
  ['import myopenai', false],
])('an import of Python: %j', (text, expected) => {
  expect(createPrefilter()(text)).toBe(expected);
});
