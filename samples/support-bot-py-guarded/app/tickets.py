"""Tickets of customers, prepared for the people who work on them."""

import logging
import sqlite3
from enum import Enum

from anthropic import Anthropic
from fastapi import APIRouter, HTTPException
from openai import OpenAI
from pydantic import BaseModel, Field

logger = logging.getLogger(__name__)
router = APIRouter()
client = Anthropic(timeout=20)
openai = OpenAI()


class Shop(str, Enum):
    GARDEN = "garden"
    KITCHEN = "kitchen"
    TOYS = "toys"


class Ticket(BaseModel):
    text: str = Field(max_length=10_000)


@router.post("/summary")
def summarize(ticket: Ticket):
    message = client.messages.create(
        model="claude-sonnet-4-6",
        max_tokens=400,
        system="Summarize the ticket in two sentences. Name what the customer wants.",
        messages=[{"role": "user", "content": ticket.text}],
    )
    logger.info("model call %s of %s: %s", message.id, message.model, message.usage)
    text = message.content[0].text
    if openai.moderations.create(input=text).results[0].flagged:
        raise HTTPException(502, "The summary was withheld.")
    return text


@router.get("/search")
def search(question: str):
    """Tickets of the shop that a question is about; the model names it and writes no query."""
    message = client.messages.create(
        model="claude-sonnet-4-6",
        max_tokens=10,
        system="Which shop is the question about? Answer with one word: garden, kitchen or toys.",
        messages=[{"role": "user", "content": question}],
    )
    logger.info("model call %s of %s: %s", message.id, message.model, message.usage)
    shop = Shop(message.content[0].text.strip())
    database = sqlite3.connect("tickets.db")
    rows = database.execute("SELECT id FROM tickets WHERE shop = ?", (shop.value,))
    return [row[0] for row in rows]
