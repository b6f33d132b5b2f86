from fastapi import FastAPI
from slowapi import Limiter
from slowapi.middleware import SlowAPIMiddleware
from slowapi.util import get_remote_address

from . import chat, reports, tickets

app = FastAPI()
app.state.limiter = Limiter(key_func=get_remote_address, default_limits=["20/minute"])
app.add_middleware(SlowAPIMiddleware)
app.include_router(chat.router, prefix="/chat")
app.include_router(tickets.router, prefix="/tickets")
app.include_router(reports.router, prefix="/reports")
