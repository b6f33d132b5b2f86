"""Questions of the management about the tickets: "How many did the garden shop have?" """

import logging
import re
import subprocess
from typing import Literal

from fastapi import APIRouter, HTTPException
from openai import OpenAI
from pydantic import BaseModel

logger = logging.getLogger(__name__)
router = APIRouter()
client = OpenAI(timeout=20)

TICKETS = [{"shop": "garden", "minutes": 12}, {"shop": "kitchen", "minutes": 31}]
MONTHS = ("january", "february", "march")


class Query(BaseModel):
    """What may be asked of the tickets: data that the program understands, instead of code that it runs."""

    shop: Literal["garden", "kitchen", "toys"]
    measure: Literal["count", "minutes"]


@router.get("/")
def compute(question: str):
    response = client.responses.parse(
        model="gpt-6.1-terra",
        instructions="Say which shop the question is about, and what it asks for.",
        input=question,
        text_format=Query,
    )
    logger.info("model call %s of %s: %s", response.id, response.model, response.usage)
    query = response.output_parsed
    asked = [ticket for ticket in TICKETS if ticket["shop"] == query.shop]
    minutes = sum(ticket["minutes"] for ticket in asked)
    return {"result": len(asked) if query.measure == "count" else minutes}


@router.get("/files")
def files(question: str):
    """Reports of the month that a question is about."""
    response = client.responses.create(
        model="gpt-6.1-terra",
        instructions="Name the month in lower case, and nothing else.",
        input=question,
        max_output_tokens=1000,
    )
    logger.info("model call %s of %s: %s", response.id, response.model, response.usage)
    month = re.sub(r"[^a-z]", "", response.output_text)
    if month not in MONTHS:
        raise HTTPException(404, "There is no report of this month.")
    found = subprocess.run(["find", "reports", "-name", f"{month}.csv"], capture_output=True, text=True)
    return {"files": found.stdout.splitlines()}
