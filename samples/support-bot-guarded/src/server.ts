import express from 'express';
import rateLimit from 'express-rate-limit';
import { chat } from './chat.ts';
import { reports } from './reports.ts';
import { tickets } from './tickets.ts';

const port = Number(process.env.PORT ?? 3000);

const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 20 }));
app.use(express.json());
app.use('/chat', chat);
app.use('/tickets', tickets);
app.use('/reports', reports);
app.listen(port, () => console.log(`Listening on port ${port}.`));
