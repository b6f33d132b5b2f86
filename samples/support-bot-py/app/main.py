from fastapi import FastAPI

from . import chat, reports, tickets

app = FastAPI()
app.include_router(chat.router, prefix="/chat")
app.include_router(tickets.router, prefix="/tickets")
app.include_router(reports.router, prefix="/reports")
