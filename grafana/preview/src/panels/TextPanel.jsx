import { renderMarkdown, textUtil } from '@grafana/data';

export function TextPanel({ options, replaceVariables }) {
  const content = replaceVariables(options.content);
  const html = options.mode === 'html' ? textUtil.sanitize(content) : renderMarkdown(content);
  return <div className="markdown-html" style={{ height: '100%', overflow: 'auto' }} dangerouslySetInnerHTML={{ __html: html }} />;
}
