"""Questions of customers, answered in the tone of the shop that they came from."""

import logging
import os
from typing import Literal

from fastapi import APIRouter
from openai import AsyncOpenAI
from pydantic import BaseModel, Field

logger = logging.getLogger(__name__)
router = APIRouter()
client = AsyncOpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=20)


class Question(BaseModel):
    shop: Literal["garden", "kitchen", "toys"]
    message: str = Field(max_length=2000)


@router.post("/")
async def reply(question: Question):
    completion = await client.chat.completions.create(
        model="gpt-6.1-terra",
        max_completion_tokens=2000,
        messages=[
            {"role": "system", "content": f"You are the assistant of the {question.shop} shop. Be kind, be brief."},
            {"role": "user", "content": question.message},
        ],
    )
    logger.info("model call %s of %s: %s", completion.id, completion.model, completion.usage)
    text = completion.choices[0].message.content or ""
    moderation = await client.moderations.create(input=text)
    if moderation.results[0].flagged:
        return {"reply": "A colleague will answer you soon."}
    return {"reply": text}
