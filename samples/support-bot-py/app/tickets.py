"""Tickets of customers, prepared for the people who work on them."""

import os
import sqlite3

from anthropic import Anthropic
from fastapi import APIRouter, Body

router = APIRouter()
client = Anthropic()
crm_token = os.environ["CRM_TOKEN"]


@router.post("/summary")
def summarize(ticket: str = Body()):
    message = client.messages.create(
        model="claude-sonnet-4-6",
        max_tokens=400,
        messages=[
            {
                "role": "user",
                "content": f"Summarize this ticket in two sentences. Name what the customer wants. {ticket}",
            }
        ],
    )
    return message.content[0].text


@router.post("/draft")
def draft(ticket: str = Body()):
    """A draft for an agent, with what the customer database knows."""
    message = client.messages.create(
        model="claude-sonnet-4-6",
        max_tokens=800,
        system=f"Draft an answer. Look customers up in the database with the token {crm_token}.",
        messages=[{"role": "user", "content": ticket}],
    )
    return {"id": message.id, "draft": message.content[0].text}


@router.get("/search")
def search(question: str):
    """Tickets that fit a question, by a condition that the model writes."""
    message = client.messages.create(
        model="claude-sonnet-4-6",
        max_tokens=100,
        system="Write one SQL condition over the columns shop and minutes.",
        messages=[{"role": "user", "content": question}],
    )
    database = sqlite3.connect("tickets.db")
    rows = database.execute("SELECT id FROM tickets WHERE " + message.content[0].text)
    return [row[0] for row in rows]
