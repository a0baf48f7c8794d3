import '@cotmoc/ui/style.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadMessages } from './messages/t.ts';
import { sessionQuery } from './session/use-session.ts';
import { rememberedLanguage } from './shell/preferences.ts';
import { makeQueryClient } from './shell/query-client.ts';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
const client = makeQueryClient();
const session = client.fetchQuery(sessionQuery).catch(() => null);
// A new browser speaks the language kept with the account; a chosen one wins.
const chosen = rememberedLanguage() ?? ((await session)?.account.language === 'en' ? 'en' : 'vi');
document.documentElement.lang = chosen;
await loadMessages(chosen);
createRoot(place).render(<App client={client} language={chosen} />);
