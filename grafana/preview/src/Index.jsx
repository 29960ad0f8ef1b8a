import { useEffect } from 'react';

/** Every dashboard, dark and light. */
export function Index({ boards }) {
  useEffect(() => {
    document.documentElement.dataset.state = 'done';
  }, []);
  return (
    <main style={{ padding: 32 }}>
      <h1>Dashboards</h1>
      <ul style={{ paddingLeft: 20 }}>
        {boards.map(({ file, json }) => (
          <li key={file}>
            {json.title}:{' '}
            {['dark', 'light'].map((theme) => (
              <a key={theme} href={`/?board=${file}&theme=${theme}`} style={{ textDecoration: 'underline', marginRight: 8 }}>
                {theme}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </main>
  );
}
