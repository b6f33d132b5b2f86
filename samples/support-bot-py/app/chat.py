"""Questions of customers, answered in the tone of the shop that they came from."""

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from openai import AsyncOpenAI
from pydantic import BaseModel

router = APIRouter()
client = AsyncOpenAI(api_key="sk-support-bot-7d31f0a94c5e4b2286aa")


class Question(BaseModel):
    shop: str
    name: str
    message: str


@router.post("/")
async def reply(question: Question):
    completion = await client.chat.completions.create(
        model="gpt-6.1-terra",
        messages=[
            {"role": "system", "content": f"You are the assistant of {question.shop}. Be kind, be brief."},
            {"role": "user", "content": question.message},
        ],
    )
    return {"reply": completion.choices[0].message.content}


@router.post("/stream")
async def stream(question: Question):
    """The same, word by word."""
    history = [{"role": "assistant", "content": "Hello %s, how can I help you?" % question.name}]
    chunks = await client.chat.completions.create(
        model="gpt-6.1-terra",
        messages=[*history, {"role": "user", "content": question.message}],
        stream=True,
    )

    async def words():
        async for chunk in chunks:
            yield chunk.choices[0].delta.content or ""

    return StreamingResponse(words(), media_type="text/plain")
