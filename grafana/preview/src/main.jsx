import { createTheme, ThemeContext } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { GlobalStyles } from '@grafana/ui';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { Board } from './Board.jsx';
import { Index } from './Index.jsx';
import { startGrafana } from './grafana.js';

const wanted = new URLSearchParams(location.search);
const theme = createTheme({ colors: { mode: wanted.get('theme') === 'light' ? 'light' : 'dark' } });
document.documentElement.dataset.state = 'loading';
document.body.style.background = theme.colors.background.canvas;

await initPluginTranslations('grafana-scenes');
config.theme2 = theme;
startGrafana();

const load = async (file) => (await fetch(`/boards/${file}`)).json();
const boards = await Promise.all((await load('')).map(async (file) => ({ file, json: await load(file) })));
const board = boards.find(({ file }) => file === wanted.get('board'));

const root = createRoot(document.getElementById('page'));
const show = (content) =>
  root.render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <BrowserRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>{content}</BrowserRouter>
    </ThemeContext.Provider>
  );

// Panels measure their text while they are laid out: the fonts come first.
show(<Fonts then={() => show(board ? <Board json={board.json} boards={boards} wanted={wanted} /> : <Index boards={boards} />)} />);

function Fonts({ then }) {
  useEffect(() => {
    Promise.all([400, 500].map((weight) => document.fonts.load(`${weight} 14px Inter`))).then(then);
  }, []);
  return null;
}
