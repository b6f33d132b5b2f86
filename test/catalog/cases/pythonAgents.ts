/** Servers of tools, and frameworks of agents, of Python. */
import type { Case } from './case';
import { answerClass, byClass, parts, provided, python, run } from './pythonModels';

const chosen = 'tool-argument code -> code-execution';
const tool = (name: string, code: string): Case => python(name, code, chosen);

const instructor =
  'import instructor\nfrom openai import OpenAI\nclient = instructor.from_openai(OpenAI())\n';

const mcp = 'from mcp.server.fastmcp import Context, FastMCP\nmcp = FastMCP("a")\n';
const session =
  'from mcp import ClientSession, StdioServerParameters\nfrom mcp.client.stdio import stdio_client\nasync def call(read, write):\n    async with ClientSession(read, write) as session:\n';

const mcpCases: readonly Case[] = [
  tool('MCP, a tool', `${mcp}@mcp.tool()\ndef look(code: str) -> str:\n    eval(code)`),
  tool(
    'MCP, a tool of major 2',
    'from mcp.server import MCPServer\nserver = MCPServer("a")\n@server.tool()\nasync def look(code: str):\n    eval(code)',
  ),
  tool('MCP, a resource', `${mcp}@mcp.resource("a://{code}")\ndef look(code: str):\n    eval(code)`),
  tool('MCP, a function that is added', `${mcp}def look(code): eval(code)\nmcp.add_tool(look)`),
  python(
    'MCP, types of the parameters of a tool',
    `${mcp}@mcp.tool()\ndef look(count: int, code: str):\n    exec(count)\n    eval(code)`,
    'tool-argument count -> code-execution [known-values]',
    chosen,
  ),
  provided(
    'MCP, what a tool is provided with',
    `${mcp}@mcp.tool()\ndef look(code: str, context: Context):\n    eval(code)\n    exec(context)`,
  ),
  provided(
    'FastMCP, what a tool is provided with',
    'from fastmcp import FastMCP\nfrom fastmcp.dependencies import CurrentContext\nmcp = FastMCP("a")\n@mcp.tool\ndef look(code: str, context=CurrentContext()):\n    eval(code)\n    exec(context)',
  ),
  python(
    'MCP, the low-level server',
    'from mcp.server.lowlevel import Server\nserver = Server("a")\n@server.call_tool()\nasync def call(name: str, arguments: dict):\n    if name == "look":\n        eval(arguments["code"])',
    'tool-argument arguments -> code-execution',
  ),
  python(
    'MCP, the low-level server of major 2',
    'from mcp.server import Server\nasync def call(context, params):\n    eval(params.arguments["code"])\nserver = Server("a", on_call_tool=call)',
    'tool-argument params -> code-execution',
  ),
  python(
    'MCP, a client',
    `${session}        found = await session.call_tool("a", {})\n        eval(found.content[0].text)`,
    'tool-result session.call_tool() -> code-execution',
  ),
  python(
    'MCP, a server that is started',
    `${session}        found = await session.call_tool("a", {})\n        StdioServerParameters(command=found.content[0].text, args=["-y", found.content[1].text])`,
    'tool-result session.call_tool() -> command-execution',
    'tool-result session.call_tool() -> command-argument',
  ),
  tool(
    'FastMCP, a tool',
    'from fastmcp import FastMCP\nmcp = FastMCP("a")\n@mcp.tool\ndef look(code: str):\n    eval(code)',
  ),
  tool(
    'FastMCP, a function that is added',
    'import fastmcp\nmcp = fastmcp.FastMCP("a")\ndef look(code): eval(code)\nmcp.tool(look)',
  ),
  tool(
    'FastMCP, a tool of a function',
    'from fastmcp import Tool\ndef look(code): eval(code)\nTool.from_function(look)',
  ),
  python(
    'FastMCP, what a tool is provided with, and sampling',
    'from fastmcp import Context, FastMCP\nmcp = FastMCP("a")\n@mcp.tool\nasync def look(code: str, context: Context):\n    answer = await context.sample(code, system_prompt=rules, max_tokens=5)\n    eval(answer.text)',
    'FastMCP chat',
    'system rules',
    'user code',
    'limits tokens',
    run,
    'tool-argument code -> user-prompt',
  ),
];

const agents = 'from agents import Agent, FunctionTool, RunContextWrapper, Runner, function_tool\n';
const agent = 'agent = Agent(name="a", instructions=rules, tools=tools)\n';

const openaiCases: readonly Case[] = [
  python(
    'OpenAI Agents',
    `${agents}${agent}eval(Runner.run_sync(agent, question, max_turns=5).final_output)`,
    'client OpenAI Agents, no variable',
    'OpenAI Agents chat',
    ...parts,
    'limits steps',
    'limits tools',
    run,
  ),
  python(
    'OpenAI Agents, pieces',
    `${agents}${agent}async def ask():\n    async for event in Runner.run_streamed(agent, input=question).stream_events():\n        eval(event.data.delta)`,
    'OpenAI Agents chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'OpenAI Agents, a runner',
    `${agents}${agent}async def ask():\n    answer = await Runner().run(agent, [{"role": "user", "content": question}])\n    eval(answer.final_output)`,
    'OpenAI Agents chat',
    ...parts,
    run,
  ),
  python(
    'OpenAI Agents, pieces of a runner',
    `${agents}${agent}async def ask():\n    async for event in Runner().run_streamed(agent, question).stream_events():\n        eval(event.data.delta)`,
    'streams',
    ...parts,
    run,
  ),
  python(
    'OpenAI Agents, settings',
    `${agents}from agents import ModelSettings\nagent = Agent(name="a", model_settings=ModelSettings(max_tokens=5))\nRunner.run_sync(agent, question)`,
    'limits tokens',
  ),
  ...['Answer', 'AgentOutputSchema(Answer)', 'AgentOutputSchema(output_type=Answer)'].map((type) =>
    python(
      `OpenAI Agents, an answer by a class: ${type}`,
      `${answerClass}from agents import *\nresult = Runner.run_sync(Agent(name="a", output_type=${type}), question)\neval(result.final_output.code)\nexec(result.final_output_as(Answer).count)`,
      ...byClass,
    ),
  ),
  python(
    'OpenAI Agents, an agent by keyword',
    `${answerClass}from agents import *\nresult = Runner.run_sync(starting_agent=Agent(name="a", instructions=rules, output_type=Answer), input=question)\neval(result.final_output.code)\nexec(result.final_output.count)`,
    ...parts,
    ...byClass,
  ),
  provided(
    'OpenAI Agents, a tool',
    `${agents}@function_tool\ndef look(context: RunContextWrapper, code: str):\n    eval(code)\n    exec(context)`,
  ),
  tool(
    'OpenAI Agents, a function that is wrapped',
    `${agents}def look(code): eval(code)\nfunction_tool(look)`,
  ),
  python(
    'OpenAI Agents, a tool by hand',
    `${agents}import json\nasync def look(context, text):\n    eval(json.loads(text)["code"])\nFunctionTool(name="look", on_invoke_tool=look)`,
    'tool-argument text -> code-execution',
  ),
  python(
    'OpenAI Agents, instructions by a function',
    `${agents}import openai\ndef tell(context, agent):\n    return openai.OpenAI().responses.create(input="x").output_text\nAgent(name="a", instructions=tell)`,
    'model text -> system-prompt',
  ),
  python(
    'OpenAI Agents, instructions by the context of a run',
    `${agents}import openai\ndef tell(context, agent):\n    return context.context\nRunner.run_streamed(Agent(name="a", instructions=tell), "x", context=openai.OpenAI().responses.create(input="x").output_text)`,
    'model text -> system-prompt',
  ),
  python(
    'OpenAI Agents, instructions by the context of a runner',
    `${agents}import openai\ndef tell(context, agent):\n    return context.context\nRunner().run_sync(Agent(name="a", instructions=tell), "x", context=openai.OpenAI().responses.create(input="x").output_text)`,
    'model text -> system-prompt',
  ),
];

const pydantic = 'from pydantic_ai import Agent, RunContext\nagent = Agent("openai:g", instructions=rules)\n';
const crew =
  'from crewai import Agent, Crew, Task\nagent = Agent(role="Writer for {name}", goal=goal, backstory="x")\ntask = Task(description="Write of {text}", agent=agent)\n';
const autogen =
  'from autogen_agentchat.agents import AssistantAgent\ndef look(code): eval(code)\nagent = AssistantAgent("a", model_client=model, tools=[look], system_message=rules)\n';
const legacy = 'from autogen import ConversableAgent, register_function\n';
const claude = 'from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, query, tool\n';
const adk = 'from google.adk.agents import Agent\n';

const frameworkCases: readonly Case[] = [
  python(
    'Pydantic AI',
    `${pydantic}from pydantic_ai.settings import ModelSettings\neval(agent.run_sync(question, model_settings=ModelSettings(max_tokens=5)).output)`,
    'Pydantic AI chat',
    ...parts,
    'limits tokens',
    run,
  ),
  python(
    'Pydantic AI, pieces',
    `${pydantic}async def ask():\n    async with agent.run_stream(question) as answer:\n        async for text in answer.stream_text():\n            eval(text)`,
    'Pydantic AI chat',
    'streams',
    ...parts,
    run,
  ),
  ...['output_type=Answer', 'result_type=Answer', 'output_type=NativeOutput(Answer)'].map((option) =>
    python(
      `Pydantic AI, an answer by a class: ${option}`,
      `${answerClass}from pydantic_ai import Agent, NativeOutput\nanswer = Agent("openai:g", ${option}).run_sync(question).output\neval(answer.code)\nexec(answer.count)`,
      ...byClass,
    ),
  ),
  ...['PromptedOutput([Answer])', 'ToolOutput(Answer)'].map((type) =>
    python(
      `Pydantic AI, an answer by a class, for a run: ${type}`,
      `${answerClass}from pydantic_ai import Agent, PromptedOutput, ToolOutput\nanswer = Agent("openai:g").run_sync(question, output_type=${type}).data\neval(answer.code)\nexec(answer.count)`,
      ...byClass,
    ),
  ),
  python(
    'Pydantic AI, pieces of an answer by a class',
    `${answerClass}from pydantic_ai import Agent\nasync def ask():\n    async with Agent("openai:g", output_type=Answer).run_stream(question) as answer:\n        async for piece in answer.stream_output():\n            eval(piece.code)\n        exec((await answer.get_output()).count)`,
    ...byClass,
  ),
  python(
    'Pydantic AI, a run step by step',
    `${answerClass}from pydantic_ai import Agent\nasync def ask():\n    async with Agent("openai:g", instructions=rules, output_type=Answer).iter(question) as answer:\n        async for step in answer:\n            pass\n    eval(answer.result.output.code)\n    exec(answer.result.output.count)`,
    'Pydantic AI chat',
    ...parts,
    ...byClass,
  ),
  python(
    'Pydantic AI, a run step by step, without a class',
    'from pydantic_ai import Agent\nasync def ask():\n    async with Agent("openai:g").iter("x") as answer:\n        async for step in answer:\n            pass\n    eval(answer.result.output)',
    run,
  ),
  tool(
    'Pydantic AI, a function that an answer is given to',
    'from pydantic_ai import Agent\ndef look(code: str): eval(code)\nAgent("openai:g", output_type=look)',
  ),
  tool(
    'Pydantic AI, one of several functions that an answer is given to',
    'from pydantic_ai import Agent\ndef look(code: str): eval(code)\nAgent("openai:g", output_type=[look, str])',
  ),
  python(
    'Pydantic AI, a validator of answers',
    `${answerClass}from pydantic_ai import Agent, RunContext\nagent = Agent("openai:g", output_type=Answer)\n@agent.output_validator\ndef check(context: RunContext[str], answer: Answer):\n    eval(answer.code)\n    exec(answer.count)\n    return answer`,
    'model answer -> code-execution',
    'model answer -> code-execution [known-values]',
  ),
  provided(
    'Pydantic AI, a tool',
    `${pydantic}@agent.tool\ndef look(context: RunContext[str], code: str):\n    eval(code)\n    exec(context)`,
  ),
  tool(
    'Pydantic AI, a function among the tools',
    'from pydantic_ai import Agent\ndef look(code): eval(code)\nAgent("openai:g", tools=[look])',
  ),
  python(
    'Pydantic AI, instructions by a function',
    `${pydantic}@agent.instructions\ndef tell(context):\n    return agent.run_sync("x").output`,
    'model text -> system-prompt',
  ),
  python(
    'Pydantic AI, instructions by what a run is given',
    `${pydantic}@agent.instructions\ndef tell(context):\n    return context.deps\nagent.run_sync("x", deps=agent.run_sync("y").output)`,
    'model text -> system-prompt',
  ),
  python(
    'Pydantic AI, instructions that are functions',
    'from pydantic_ai import Agent\ndef first(context):\n    return context.deps\ndef second(context):\n    return agent.run_sync("x").output\nagent = Agent[str, str]("openai:g", instructions=[first])\nagent.instructions(second)\nagent.run_sync("x", deps=agent.run_sync("y").output)\nAgent("openai:g", instructions=second)',
    'model text -> system-prompt',
  ),
  provided(
    'Pydantic AI, a set of tools',
    'from pydantic_ai import FunctionToolset, RunContext\ntools = FunctionToolset[str]()\n@tools.tool\ndef look(context: RunContext[str], code: str):\n    eval(code)\n    exec(context)',
  ),
  python(
    'Pydantic AI, functions of a set of tools',
    'from pydantic_ai import FunctionToolset\ndef look(code): eval(code)\ndef see(text): exec(text)\nFunctionToolset([look]).add_function(see)',
    chosen,
    'tool-argument text -> code-execution',
  ),
  python(
    'CrewAI',
    `${crew}answer = Crew(agents=[agent], tasks=[task]).kickoff(inputs={"name": rules, "text": question})\neval(answer.raw)\nexec(str(answer))`,
    'CrewAI chat',
    'system goal',
    ...parts,
    run,
  ),
  python(
    'CrewAI, a model',
    'from crewai import LLM\neval(LLM(model="g", api_key="zq81-Lw03-mm52-Tr77").call([{"role": "system", "content": rules}, {"role": "user", "content": question}]))',
    'client CrewAI, no variable, literal key',
    'CrewAI chat',
    ...parts,
    run,
  ),
  tool(
    'CrewAI, a tool',
    'from crewai.tools import tool\n@tool("look")\ndef look(code: str):\n    eval(code)',
  ),
  tool(
    'CrewAI, a class',
    'from crewai.tools import BaseTool\nclass Look(BaseTool):\n    name: str = "look"\n    def _run(self, code: str):\n        eval(code)',
  ),
  python(
    'CrewAI, the schema of a class',
    'from pydantic import BaseModel\nfrom crewai.tools import BaseTool\nclass Count(BaseModel):\n  number: int\nclass Look(BaseTool):\n    args_schema: type[BaseModel] = Count\n    def _run(self, number):\n        eval(number)',
    'tool-argument number -> code-execution [known-values]',
  ),
  python(
    'smolagents',
    'from smolagents import CodeAgent\neval(CodeAgent(tools=tools, model=model, instructions=rules, max_steps=5).run(question))',
    'smolagents chat',
    ...parts,
    'limits steps',
    run,
  ),
  tool(
    'smolagents, a tool',
    'from smolagents import tool\n@tool\ndef look(code: str) -> str:\n    eval(code)',
  ),
  tool(
    'smolagents, a class',
    'from smolagents import Tool\nclass Look(Tool):\n    name = "look"\n    def forward(self, code: str):\n        eval(code)',
  ),
  python(
    'AutoGen',
    `${autogen}async def ask():\n    exec((await agent.run(task=question)).messages[-1].content)`,
    chosen,
    'AutoGen chat',
    ...parts,
    run,
  ),
  python(
    'AutoGen, pieces',
    `${autogen}async def ask():\n    async for event in agent.run_stream(task=question):\n        exec(event.content)`,
    'AutoGen chat',
    'streams',
    ...parts,
    run,
  ),
  provided(
    'AutoGen, what a tool is provided with',
    'from autogen_core import CancellationToken\nfrom autogen_core.tools import FunctionTool\ndef look(code: str, context: CancellationToken):\n    eval(code)\n    exec(context)\nFunctionTool(look, description="x")',
  ),
  python(
    'AutoGen 0.2',
    `${legacy}user = ConversableAgent("user")\nassistant = ConversableAgent("a", system_message=rules)\neval(user.initiate_chat(assistant, message=question, max_turns=5).summary)`,
    'AutoGen chat',
    ...parts,
    'limits steps',
    run,
  ),
  tool(
    'AutoGen 0.2, a tool',
    `${legacy}assistant = ConversableAgent("a")\n@assistant.register_for_llm(description="x")\ndef look(code: str):\n    eval(code)`,
  ),
  tool(
    'AutoGen 0.2, a function that is registered',
    `${legacy}def look(code): eval(code)\nregister_function(look, caller=one, executor=two)`,
  ),
  python(
    'DSPy',
    'import dspy\nask = dspy.ChainOfThought("question -> answer")\neval(ask(question=question).answer)',
    'DSPy structured',
    'user question',
    'model structured -> code-execution',
  ),
  python(
    'DSPy, fields with types',
    'import dspy\nclass Ask(dspy.Signature):\n    question: str = dspy.InputField()\n    code: str = dspy.OutputField()\n    count: int = dspy.OutputField()\nanswer = dspy.Predict(Ask)(question=question)\neval(answer.code)\nexec(answer.count)',
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  python(
    'DSPy, a module of the program',
    'import dspy\nclass Ask(dspy.Module):\n    def __init__(self):\n        self.ask = dspy.Refine(module=one, N=2, reward_fn=best, threshold=1)\n    def forward(self, question):\n        return self.ask(question=question)\ndef run(given):\n    eval(Ask()(question=given).answer)',
    'DSPy structured',
    'user question',
    'model structured -> code-execution',
  ),
  ...['Signature("question -> answer", text)', 'InputField(desc=text)'].map((call) =>
    python(
      `DSPy, ${call}`,
      `import dspy\nimport openai\ntext = openai.OpenAI().responses.create(input="x").output_text\ndspy.${call}`,
      'model text -> system-prompt',
    ),
  ),
  python(
    'DSPy, a model',
    'import dspy\nmodel = dspy.LM("g", api_key="zq81-Lw03-mm52-Tr77", max_tokens=5)\neval(model(question)[0])',
    'client DSPy, no variable, literal key',
    'DSPy completion',
    'user question',
    'limits tokens',
    run,
  ),
  tool(
    'DSPy, functions among the tools',
    'import dspy\ndef look(code): eval(code)\ndspy.ReAct("question -> answer", tools=[look])',
  ),
  tool('DSPy, a tool', 'import dspy\ndef look(code): eval(code)\ndspy.Tool(look)'),
  python(
    'Instructor',
    'import instructor\nfrom openai import OpenAI\nfrom pydantic import BaseModel\nclass Answer(BaseModel):\n    count: int\n    code: str\nclient = instructor.from_openai(OpenAI())\nanswer = client.chat.completions.create(response_model=Answer, messages=[{"role": "system", "content": rules}, {"role": "user", "content": question}])\neval(answer.code)\nexec(answer.count)',
    'Instructor structured',
    ...parts,
    'model structured -> code-execution',
    'model structured -> code-execution [known-values]',
  ),
  ...['List[Answer]', 'Iterable[Answer]', 'list[Answer]'].map((type) =>
    python(
      `Instructor, a list of answers: ${type}`,
      `${answerClass}${instructor}from typing import Iterable, List\nfor answer in client.create(response_model=${type}, messages=[]):\n    eval(answer.code)\n    exec(answer.count)`,
      ...byClass,
    ),
  ),
  ...['create_partial', 'create_iterable'].flatMap((name) =>
    [name, `chat.completions.${name}`].map((call) =>
      python(
        `Instructor, pieces of ${call}`,
        `${answerClass}${instructor}for answer in client.${call}(response_model=Answer, max_tokens=5, messages=[{"role": "system", "content": rules}, {"role": "user", "content": question}]):\n    eval(answer.code)\n    exec(answer.count)`,
        'Instructor structured',
        'streams',
        'limits tokens',
        ...parts,
        ...byClass,
      ),
    ),
  ),
  ...['create_with_completion', 'chat.completions.create_with_completion'].map((call) =>
    python(
      `Instructor, an answer and what it came with: ${call}`,
      `${answerClass}${instructor}answer, completion = client.${call}(response_model=Answer, max_tokens=5, messages=[{"role": "system", "content": rules}, {"role": "user", "content": question}])\neval(answer.code)\nexec(answer.count)\neval(completion.choices[0].message.content)`,
      'Instructor structured',
      'limits tokens',
      ...parts,
      ...byClass,
      run,
    ),
  ),
  python(
    'Instructor, what an answer of Anthropic came with',
    `${answerClass}import anthropic\nimport instructor\nclient = instructor.from_anthropic(anthropic.Anthropic())\n_, message = client.create_with_completion(response_model=Answer, messages=[])\neval(message.content[0].text)`,
    run,
  ),
  python(
    'Semantic Kernel',
    'from semantic_kernel import Kernel\nfrom semantic_kernel.functions import KernelArguments\nkernel = Kernel()\nasync def ask():\n    eval(str(await kernel.invoke_prompt(prompt="{{$text}}", arguments=KernelArguments(text=question))))',
    'Semantic Kernel chat',
    'user question',
    run,
  ),
  python(
    'Semantic Kernel, an agent',
    'from semantic_kernel.agents import ChatCompletionAgent\nagent = ChatCompletionAgent(service=one, instructions=rules)\nasync def ask():\n    eval((await agent.get_response(messages=question)).content)',
    'Semantic Kernel chat',
    ...parts,
    run,
  ),
  tool(
    'Semantic Kernel, a function of a plugin',
    'from semantic_kernel.functions import kernel_function\nclass Looks:\n    @kernel_function(description="x")\n    def look(self, code: str):\n        eval(code)',
  ),
  python(
    'Haystack',
    'from haystack.components.generators.chat import OpenAIChatGenerator\nfrom haystack.dataclasses import ChatMessage\ngenerator = OpenAIChatGenerator(model="g", generation_kwargs={"max_tokens": 5})\nanswer = generator.run(messages=[ChatMessage.from_system(rules), ChatMessage.from_user(question), ChatMessage.from_assistant(before)])\neval(answer["replies"][0].text)',
    'client Haystack, no variable',
    'Haystack chat',
    ...parts,
    'assistant before',
    'limits tokens',
    run,
  ),
  python(
    'Haystack, a text',
    'from haystack.components.generators import OpenAIGenerator\neval(OpenAIGenerator(model="g", system_prompt=rules).run(question)["replies"][0])',
    'Haystack completion',
    ...parts,
    run,
  ),
  tool('Haystack, a tool', 'from haystack.tools import tool\n@tool\ndef look(code: str): eval(code)'),
  tool(
    'Haystack, a function that is made a tool',
    'from haystack.tools import Tool\ndef look(code: str): eval(code)\nTool(name="look", description="Looks.", parameters={}, function=look)',
  ),
  tool(
    'Google ADK, a tool',
    `${adk}def look(code: str): eval(code)\nAgent(name="a", model="g", tools=[look])`,
  ),
  provided(
    'Google ADK, what a tool is provided with',
    `${adk}from google.adk.tools import FunctionTool, ToolContext\ndef look(code: str, context: ToolContext):\n    eval(code)\n    exec(context)\nFunctionTool(look)`,
  ),
  python(
    'Google ADK, instructions',
    `${adk}import openai\nAgent(name="a", model="g", instruction=openai.OpenAI().responses.create(input="x").output_text)`,
    'model text -> system-prompt',
  ),
  python(
    'Google ADK, instructions by a function',
    `${adk}import openai\ndef tell(context):\n    return openai.OpenAI().responses.create(input="x").output_text\nAgent(name="a", model="g", instruction=tell)`,
    'model text -> system-prompt',
  ),
  python(
    'Google ADK, a runner',
    'from google.adk.runners import Runner\nfrom google.genai import types\nrunner = Runner(agent=agent, app_name="a")\nasync def ask():\n    async for event in runner.run_async(user_id="a", session_id="b", new_message=types.Content(role="user", parts=[types.Part(text=question)])):\n        eval(event.content.parts[0].text)',
    'Google ADK chat',
    'streams',
    'user question',
    run,
  ),
  python(
    'Claude Agent SDK',
    `${claude}async def ask():\n    async for message in query(prompt=question, options=ClaudeAgentOptions(system_prompt=rules, max_turns=5)):\n        for block in message.content:\n            eval(block.text)`,
    'Claude Agent SDK chat',
    'streams',
    ...parts,
    'limits steps',
    run,
  ),
  python(
    'Claude Agent SDK, a client',
    `${claude}async def ask():\n    async with ClaudeSDKClient(options=ClaudeAgentOptions(system_prompt=rules)) as client:\n        await client.query(question)`,
    'Claude Agent SDK chat',
    ...parts,
  ),
  python(
    'Claude Agent SDK, a tool',
    `${claude}@tool("look", "x", {"code": str})\nasync def look(args):\n    eval(args["code"])`,
    'tool-argument args -> code-execution',
  ),
];

const question = 'from openai import OpenAI\nanswer = OpenAI().responses.create(input="x").output_text\n';

const guardCases: readonly Case[] = [
  python(
    'LLM Guard, an answer',
    `${question}from llm_guard import scan_output\ntext, valid, scores = scan_output(scanners, "x", answer)\neval(text)`,
    `${run} [moderated]`,
  ),
  python(
    'LLM Guard, a prompt',
    `${question}from llm_guard import scan_prompt\ntext, valid, scores = scan_prompt(scanners, answer)\nOpenAI().responses.create(input=text)`,
    'model text -> user-prompt [moderated screened]',
  ),
  python(
    'NeMo Guardrails',
    'from nemoguardrails import LLMRails\nrails = LLMRails(settings)\neval(rails.generate(messages=[{"role": "user", "content": question}])["content"])',
    'client NeMo Guardrails, no variable',
    'NeMo Guardrails chat',
    'user question',
    'moderated',
    run,
  ),
  python(
    'Strands, an agent that is called',
    'from strands import Agent, tool, ToolContext\n@tool(context=True)\ndef look(code: str, context: ToolContext):\n    eval(code)\nagent = Agent(system_prompt=rules, tools=[look])\nexec(str(agent(question)))',
    'client Strands Agents, no variable',
    'tool-argument code -> code-execution',
    'Strands Agents chat',
    ...parts,
    run,
  ),
  provided(
    'Strands, what a tool is provided with',
    'from strands import tool, ToolContext\n@tool(context=True)\ndef look(code: str, context: ToolContext):\n    eval(code)\n    exec(context)',
  ),
  python(
    'Strands, a plain function as a tool',
    'from strands import Agent\ndef look(code): eval(code)\nAgent(tools=[look])',
    'tool-argument code -> code-execution',
  ),
  python(
    'Strands, an answer in pieces',
    'from strands import Agent\nagent = Agent(system_prompt=rules)\nasync def ask():\n    async for event in agent.stream_async(question):\n        eval(event["data"])',
    'Strands Agents chat',
    'streams',
    ...parts,
    run,
  ),
  python(
    'Strands, an answer of a shape',
    'from strands import Agent\nagent = Agent(system_prompt=rules)\neval(agent.structured_output(Answer, question).code)',
    'Strands Agents chat',
    ...parts,
    run,
  ),
  python(
    'Chroma',
    'import chromadb\nclient = chromadb.PersistentClient("a")\nfound = client.get_or_create_collection("b")\neval(found.query(query_texts=["x"])["documents"][0][0])',
    'retrieved found.query() -> code-execution',
  ),
  python(
    'Qdrant',
    'from qdrant_client import QdrantClient\nclient = QdrantClient("a")\neval(client.query_points("b", query=vector).points[0].payload["text"])',
    'retrieved client.query_points() -> code-execution',
  ),
];

export const pythonAgentCases: readonly Case[] = [
  ...mcpCases,
  ...openaiCases,
  ...frameworkCases,
  ...guardCases,
];
