import { Icon, LinkButton, PanelChrome, useTheme2 } from '@grafana/ui';

/** Links of a panel, in its title. */
export function PanelLinks({ links }) {
  return links.map(({ title, url }) => (
    <PanelChrome.TitleItem key={url} title={title} href={url}>
      <Icon name="external-link-alt" size="md" title={title} />
    </PanelChrome.TitleItem>
  ));
}

/** Links of a dashboard: to an address, or to all dashboards with one of its tags. */
export function BoardLinks({ json, boards }) {
  const theme = useTheme2();
  const links = (json.links ?? []).flatMap(({ type, title, url, tags }) =>
    type === 'dashboards' ? tagged(boards, tags, json) : [{ title, url: local(url, boards) }]
  );
  return links.map(({ title, url }) => (
    <LinkButton key={title} href={`${url}&theme=${theme.isDark ? 'dark' : 'light'}`} variant="secondary" icon="external-link-alt">
      {title}
    </LinkButton>
  ));
}

function tagged(boards, tags, { uid }) {
  return boards
    .filter((board) => board.json.uid !== uid && tags.every((tag) => board.json.tags.includes(tag)))
    .map(({ file, json }) => ({ title: json.title, url: `/?board=${file}` }));
}

/** A path of Grafana to another of these dashboards, as one of the preview. */
function local(url, boards) {
  const [, uid] = /^\/d\/([\w-]+)/.exec(url) ?? [];
  const board = boards.find(({ json }) => json.uid === uid);
  return board ? `/?board=${board.file}` : url;
}
