"""Questions of the management about the tickets: "How many were there last week?" """

import subprocess

from fastapi import APIRouter
from openai import OpenAI

router = APIRouter()
client = OpenAI()

TICKETS = [{"shop": "garden", "minutes": 12}, {"shop": "kitchen", "minutes": 31}]


def write(instructions: str, question: str) -> str:
    response = client.responses.create(model="gpt-6.1-terra", instructions=instructions, input=question)
    return response.output_text


@router.get("/")
def compute(question: str):
    expression = write("Write one Python expression over the list `tickets` that answers the question.", question)
    return {"result": eval(expression, {"tickets": TICKETS})}


@router.get("/files")
def files(question: str):
    """Reports of earlier months, found by a command."""
    command = write("Write a find command for the folder reports.", question)
    found = subprocess.run(command, shell=True, capture_output=True, text=True)
    return {"files": found.stdout.splitlines()}
